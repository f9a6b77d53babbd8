#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""split.py FOLDER: what a person would write at once: items, clauses, roles and names by regular expressions."""
import os
import re
import sys

ITEM = re.compile(r"(?m)^(?=\d+．)")
CLAUSE = re.compile(r"（([^（）]*(?:负责|牵头|参与|配合)[^（）]*)）")
ROLE = re.compile(r"按职责分别负责|负责|牵头|参与|配合")
MARK = re.compile(r"[、，；]")

items = clauses = parties = 0
for name in sorted(os.listdir(sys.argv[1])):
    with open(os.path.join(sys.argv[1], name), encoding="utf-8") as file:
        text = file.read()
    for item in ITEM.split(text)[1:]:
        items += 1
        for clause in CLAUSE.findall(item):
            clauses += 1
            for part in MARK.split(clause):
                parties += ROLE.sub("", part) != ""
print(f"items {items}, clauses {clauses}, parties {parties}")
