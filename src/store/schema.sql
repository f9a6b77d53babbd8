-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The dutygraph store, schema version 1. Later versions add to it: schema_2.sql, schema_3.sql.
--
-- A document's sections, tasks and so on are addressed by (document, ordinal): `ordinal` counts
-- them from 0 in document order. `line` and `column` count from 1, columns in characters, in the
-- text as read. Empty text stands for "not stated". Who changes a store with `sqlite3` should begin
-- with PRAGMA foreign_keys = ON: deleting a row of `document` then deletes all that belongs to it,
-- and renaming a row of `department` renames it everywhere.

CREATE TABLE document (
    id     INTEGER PRIMARY KEY AUTOINCREMENT, -- what --document takes; never given out twice
    sha256 TEXT NOT NULL UNIQUE               -- of the bytes that were read
           CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    name   TEXT NOT NULL,                     -- the file's, without folder and ending
    title  TEXT NOT NULL,
    number TEXT NOT NULL,                     -- 文号
    date   TEXT NOT NULL                      -- ISO 8601
) STRICT;

CREATE TABLE section (
    document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    ordinal  INTEGER NOT NULL CHECK (ordinal >= 0),
    path     TEXT NOT NULL,                   -- printed labels from the top: 一/（二）
    label    TEXT NOT NULL,                   -- its own printed label
    title    TEXT NOT NULL,
    parent   INTEGER CHECK (parent < ordinal), -- a section's ordinal; NULL for a chapter
    depth    INTEGER NOT NULL CHECK (depth >= 1), -- 1 for a chapter
    line     INTEGER NOT NULL CHECK (line >= 0),
    column   INTEGER NOT NULL CHECK (column >= 0),
    PRIMARY KEY (document, ordinal),
    FOREIGN KEY (document, parent) REFERENCES section (document, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE task (
    document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    ordinal  INTEGER NOT NULL CHECK (ordinal >= 0),
    path     TEXT NOT NULL,                   -- 一/（二）/3
    title    TEXT NOT NULL,                   -- its first sentence
    text     TEXT NOT NULL,                   -- what the clause governs, without the clause
    clause   TEXT NOT NULL,                   -- verbatim
    deadline TEXT NOT NULL,                   -- as written
    section  INTEGER,                         -- the section's ordinal; NULL outside all
    open     INTEGER NOT NULL CHECK (open IN (0, 1)), -- 等: the list is not complete
    line     INTEGER NOT NULL CHECK (line >= 0),
    column   INTEGER NOT NULL CHECK (column >= 0),
    clause_line   INTEGER NOT NULL CHECK (clause_line >= 0),
    clause_column INTEGER NOT NULL CHECK (clause_column >= 0),
    PRIMARY KEY (document, ordinal),
    FOREIGN KEY (document, section) REFERENCES section (document, ordinal)
) STRICT, WITHOUT ROWID;

-- One row a body, whichever documents name it.
CREATE TABLE department (
    name TEXT PRIMARY KEY NOT NULL            -- canonical; as written where the registry lacks it
) STRICT, WITHOUT ROWID;

-- The names under which a department was met. One name may stand for two bodies.
CREATE TABLE department_name (
    as_written TEXT NOT NULL,
    department TEXT NOT NULL REFERENCES department (name) ON UPDATE CASCADE ON DELETE CASCADE,
    PRIMARY KEY (as_written, department)
) STRICT, WITHOUT ROWID;

-- The departments of a document in order of first mention, with what the registry said of them when
-- the document was read.
CREATE TABLE document_department (
    document   INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    ordinal    INTEGER NOT NULL CHECK (ordinal >= 0),
    department TEXT NOT NULL REFERENCES department (name) ON UPDATE CASCADE,
    kind       TEXT NOT NULL CHECK (kind IN ('department', 'collective')),
    known      INTEGER NOT NULL CHECK (known IN (0, 1)), -- in the registry
    english    TEXT NOT NULL,
    category   TEXT NOT NULL,
    PRIMARY KEY (document, ordinal),
    UNIQUE (document, department)
) STRICT, WITHOUT ROWID;

CREATE TABLE assignment (
    document   INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    task       INTEGER NOT NULL,              -- the task's ordinal
    ordinal    INTEGER NOT NULL CHECK (ordinal >= 0), -- counts the task's assignments
    department TEXT NOT NULL,
    role       TEXT NOT NULL CHECK (role IN ('lead', 'joint', 'support')),
    rule       TEXT NOT NULL CHECK (rule IN (     -- the reading rule that gave the role
                   'sole', 'listed', 'first-listed', 'severally', 'lead', 'beside-lead', 'support',
                   'label', 'guidance', 'together', 'standing', 'matrix')),
    guiding    INTEGER NOT NULL CHECK (guiding IN (0, 1)), -- 指导
    position   INTEGER NOT NULL CHECK (position >= 0), -- place in the clause, from 0
    as_written TEXT NOT NULL,
    line       INTEGER NOT NULL CHECK (line >= 0),
    column     INTEGER NOT NULL CHECK (column >= 0),
    PRIMARY KEY (document, task, ordinal),
    FOREIGN KEY (document, task) REFERENCES task (document, ordinal),
    FOREIGN KEY (document, department) REFERENCES document_department (document, department)
        ON UPDATE CASCADE,
    FOREIGN KEY (as_written, department) REFERENCES department_name (as_written, department)
        ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX assignment_of_department ON assignment (department);

CREATE TABLE diagnostic (
    document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    ordinal  INTEGER NOT NULL CHECK (ordinal >= 0),
    code     TEXT NOT NULL CHECK (code IN (
                 'open-list', 'no-lead', 'no-clause', 'no-department', 'many-departments',
                 'duplicate-department', 'numbering-gap', 'numbering-repeat', 'unknown-department',
                 'name-for-two-bodies', 'unread-clause', 'unread-part', 'prose-assignment',
                 'near-identical-names')),
    severity TEXT NOT NULL CHECK (severity IN ('note', 'warning', 'error')),
    line     INTEGER NOT NULL CHECK (line >= 0),
    column   INTEGER NOT NULL CHECK (column >= 0),
    subject  TEXT NOT NULL,                   -- the words it is about
    number   INTEGER NOT NULL CHECK (number >= 0), -- the count it is about
    path     TEXT NOT NULL,                   -- of the task or item it is about
    PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;

-- Who does what: one row an assignment, in document order.
CREATE VIEW v_assignment AS
SELECT a.document, d.name AS document_name, t.path AS task, t.title, a.role, a.department, dd.kind,
       a.as_written, a.line, a.column, a.rule, a.guiding, t.deadline, t.clause
FROM assignment AS a
JOIN document AS d ON d.id = a.document
JOIN task AS t ON t.document = a.document AND t.ordinal = a.task
JOIN document_department AS dd ON dd.document = a.document AND dd.department = a.department
ORDER BY a.document, a.task, a.ordinal;

-- Who carries how much, over all documents. Collectives are left out; a department named twice on a
-- task counts once, with its strongest role.
CREATE VIEW v_workload AS
WITH edge AS (
    SELECT a.document, a.task, a.department,
           max(CASE a.role WHEN 'lead' THEN 2 WHEN 'joint' THEN 1 ELSE 0 END) AS role
    FROM assignment AS a
    JOIN document_department AS dd ON dd.document = a.document AND dd.department = a.department
    WHERE dd.kind = 'department'
    GROUP BY a.document, a.task, a.department
), size AS (
    SELECT document, task, count(*) AS departments, sum(role = 2) AS leads
    FROM edge GROUP BY document, task
)
SELECT department,
       count(*) AS tasks,
       sum(role = 2) AS led,
       sum(role = 2 AND leads > 1) AS co_led,  -- of those led, with another lead
       sum(role = 1) AS joint,
       sum(role = 0) AS supporting,
       sum(departments = 1) AS sole,           -- with no other department
       sum(1.0 / departments) AS share         -- 1/n a task of n departments
FROM edge JOIN size USING (document, task)
GROUP BY department
ORDER BY tasks DESC, department;

PRAGMA application_id = 0x44754772; -- "DuGr"
PRAGMA user_version = 1;
