-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema version 3: deadlines as dates. What is due when, and who leads it:
--
--     SELECT due, task, title, leads FROM v_deadline WHERE due BETWEEN '2019-01-01' AND '2019-06-30';
--
-- Documents that were read under an earlier version have no dates; remove and import them again.

ALTER TABLE task ADD COLUMN due TEXT NOT NULL DEFAULT '' -- the last day that the deadline means,
    CHECK (due = '' OR due GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'); -- ISO 8601

-- One more code: impossible-date.
CREATE TABLE diagnostic_3 (
    document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    ordinal  INTEGER NOT NULL CHECK (ordinal >= 0),
    code     TEXT NOT NULL CHECK (code IN (
                 'open-list', 'no-lead', 'no-clause', 'no-department', 'many-departments',
                 'duplicate-department', 'numbering-gap', 'numbering-repeat', 'unknown-department',
                 'name-for-two-bodies', 'unread-clause', 'unread-part', 'prose-assignment',
                 'near-identical-names', 'impossible-date')),
    severity TEXT NOT NULL CHECK (severity IN ('note', 'warning', 'error')),
    line     INTEGER NOT NULL CHECK (line >= 0),
    column   INTEGER NOT NULL CHECK (column >= 0),
    subject  TEXT NOT NULL,                   -- the words it is about
    number   INTEGER NOT NULL CHECK (number >= 0), -- the count it is about
    path     TEXT NOT NULL,                   -- of the task or item it is about
    PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;
INSERT INTO diagnostic_3 SELECT * FROM diagnostic;
DROP TABLE diagnostic;
ALTER TABLE diagnostic_3 RENAME TO diagnostic;

DROP VIEW IF EXISTS v_assignment;
CREATE VIEW v_assignment AS
SELECT a.document, d.name AS document_name, t.path AS task, t.title, a.role, a.department, dd.kind,
       a.as_written, a.line, a.column, a.rule, a.guiding, t.deadline, t.due, t.clause
FROM assignment AS a
JOIN document AS d ON d.id = a.document
JOIN task AS t ON t.document = a.document AND t.ordinal = a.task
JOIN document_department AS dd ON dd.document = a.document AND dd.department = a.department
ORDER BY a.document, a.task, a.ordinal;

-- Tasks with a deadline, the earliest first; those without a date come last.
CREATE VIEW v_deadline AS
SELECT t.document, d.name AS document_name, t.path AS task, t.title, t.deadline, t.due,
       (SELECT coalesce(group_concat(a.department, '、'), '')
        FROM (SELECT department FROM assignment
              WHERE document = t.document AND task = t.ordinal AND role = 'lead'
              ORDER BY ordinal) AS a) AS leads
FROM task AS t
JOIN document AS d ON d.id = t.document
WHERE t.deadline <> ''
ORDER BY t.due = '', t.due, t.document, t.ordinal;

PRAGMA user_version = 3;
