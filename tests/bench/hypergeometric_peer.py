#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""hypergeometric_peer.py SAMPLE: the p of bench_ties beside SciPy's, and how long SciPy takes for one."""

import sys
import time

import numpy
from scipy.stats import hypergeom

shared, a, b, n, p = numpy.loadtxt(sys.argv[1], unpack=True)
start = time.perf_counter()
peer = hypergeom.sf(shared - 1, n, a, b)
seconds = time.perf_counter() - start
seen = peer > 1e-290  # below that SciPy's is 0 or has lost its digits
off = numpy.abs(p[seen] / peer[seen] - 1).max()
print(f"hypergeometric beside SciPy: {len(p)} pairs, largest relative difference {off:.1e};"
      f" SciPy: {seconds / len(p) * 1e6:.2f} µs a pair")
