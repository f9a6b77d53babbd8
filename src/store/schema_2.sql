-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema version 2: corrections. They are kept beside the reading, never over it: the tables and
-- views of version 1 show what was read; the program applies corrections when it loads a document.

CREATE TABLE correction (
    id         INTEGER PRIMARY KEY AUTOINCREMENT, -- what amend --undo takes; applied in this order
    document   TEXT NOT NULL CHECK (document <> ''), -- the document's name, or a pattern: * is any
    task       TEXT NOT NULL CHECK (task <> ''), -- a path, or a pattern: 一/*
    kind       TEXT NOT NULL CHECK (kind IN ('set-role', 'clear-role', 'rename', 'add', 'drop',
                                             'split', 'join')),
    department TEXT NOT NULL,             -- '' for split and join
    value      TEXT NOT NULL,             -- the role, the new name, where to split, the other task
    note       TEXT NOT NULL,
    who        TEXT NOT NULL,
    at         TEXT NOT NULL              -- ISO 8601 in UTC: 2016-07-08T00:00:00Z
) STRICT;

PRAGMA user_version = 2;
