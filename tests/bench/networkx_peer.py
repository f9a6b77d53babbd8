#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""networkx_peer.py FILE SECONDS: the projection, constraint and betweenness (hops) of bench_measures export by NetworkX.

Its constraint takes hours on hubs; it gets SECONDS, on the departments with fewest ties first, so that what is printed
is less than it would take for all.
"""

import sys
import time

import networkx as nx
from networkx.algorithms import bipartite

path, limit = sys.argv[1], float(sys.argv[2])
graph, ours, ties, values = nx.Graph(), {}, {}, {}
with open(path, encoding="ascii") as lines:
    for kind, *fields in map(str.split, lines):
        if kind == "seconds":
            ours[fields[0]] = float(fields[1])
        elif kind == "pair":
            graph.add_edge("t" + fields[0], fields[1])
        elif kind == "tie":
            ties[frozenset(fields[:2])] = float(fields[2])
        else:
            values[fields[0]] = float(fields[1]), float(fields[2])
departments = [d for d in values if d in graph]


def timed(name, work):
    """What work() returns, and the seconds it took."""
    start = time.perf_counter()
    result = work()
    seconds = time.perf_counter() - start
    print(f"NetworkX {name}: {seconds:.1f} s", flush=True)
    return result, seconds


def constraint_within():
    """The constraint of as many departments as there is time for."""
    found, end = {}, time.perf_counter() + limit
    for department in sorted(projection, key=projection.degree):
        if time.perf_counter() > end:
            break
        found.update(nx.constraint(projection, [department], weight="weight"))
    return found


def apart(theirs, mine):
    """The largest difference, relative to values above 1."""
    return max((abs(theirs[k] - mine[k]) / max(1, abs(mine[k])) for k in theirs if theirs[k] == theirs[k]), default=0)


projection, first = timed("projection", lambda: bipartite.collaboration_weighted_projected_graph(graph, departments))
constraint, second = timed("constraint", constraint_within)
betweenness, third = timed("betweenness", lambda: nx.betweenness_centrality(projection, normalized=False))

newman = {frozenset(edge[:2]): edge[2] for edge in projection.edges(data="weight")}
assert newman.keys() == ties.keys()
off = {"projection": apart(newman, ties),
       "constraint": apart(constraint, {d: v[0] for d, v in values.items()}),
       "betweenness": apart(betweenness, {d: v[1] for d, v in values.items()})}
print("largest relative differences: " + ", ".join(f"{name} {value:.1e}" for name, value in off.items()))
assert max(off.values()) < 1e-9
theirs = first + second + third
mine = ours["projection"] + ours["constraint"] + ours["hops"]
least = "" if len(constraint) == len(projection) else "at least "
print(f"projection, constraint (of {len(constraint)} of {len(projection)} departments), betweenness:"
      f" ours {mine:.3f} s, NetworkX {least}{theirs:.1f} s, theirs / ours: {least}{theirs / mine:.0f}")
