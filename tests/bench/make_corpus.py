#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""make_corpus.py FOLDER DOCUMENTS TASKS [SEED]: plans of so many tasks each, and all in one line as FOLDER.txt."""
import csv
import pathlib
import random
import sys

DEEDS = ["加强对重点领域的监督检查", "推动产业转型升级", "深化简政放权改革", "完善知识产权保护制度",
         "提高公共服务水平", "优化营商环境", "推进信息共享平台建设", "加大财政投入力度", "促进区域协调发展",
         "培育新兴产业集群", "建立健全工作机制", "加快制定配套实施细则", "开展专项督查和第三方评估"]


def names(top):
    with open(top / "data" / "departments.csv", encoding="utf-8", newline="") as table:
        rows = [row["name"] for row in csv.DictReader(table)]
    return [name for name in rows if len(name) < 12 and "（" not in name and name.isalpha()][:60]


def clause(pick, bodies):
    named = pick.sample(bodies, pick.choice([1, 2, 3, 4, 5, 6]))
    if len(named) == 1:
        return named[0] + "负责"
    shape = pick.randrange(4)
    if shape == 0:
        return "、".join(named) + "按职责分别负责"
    if shape == 1:
        return named[0] + "牵头，" + "、".join(named[1:]) + "负责"
    if shape == 2:
        return named[0] + "负责，" + "、".join(named[1:]) + "配合"
    return "、".join(named) + "负责"


def document(pick, bodies, number, tasks):
    lines = [f"关于印发第{number}号重点任务分工方案的通知", "", "一、建立健全工作机制"]
    for i in range(1, tasks + 1):
        deeds = "，".join(pick.sample(DEEDS, pick.choice([3, 4, 5])))
        lines.append(f"{i}．{deeds}。（{clause(pick, bodies)}）")
    return "\n".join(lines) + "\n"


def main():
    folder, n_documents, n_tasks = pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    pick = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    bodies = names(pathlib.Path(__file__).resolve().parents[2])
    folder.mkdir(parents=True)
    with open(f"{folder}.txt", "w", encoding="utf-8") as line:
        for i in range(n_documents):
            text = document(pick, bodies, i + 1, n_tasks)
            (folder / f"{i:05}.txt").write_text(text, encoding="utf-8")
            line.write(text.replace("\n", ""))


main()
