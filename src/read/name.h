/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_NAME_H
#define DG_READ_NAME_H

#include "base/slice.h"
#include "model/registry_match.h"
#include "read/lexicon.h"

/** A party named at some place in a clause. */
typedef struct {
    dg_slice written;    /* the printed name */
    const dg_body *body; /* NULL: not in the registry */
    dg_kind kind;
    bool prose;     /* holds a word that no name holds */
    bool plausible; /* known, a collective, or ends as bodies do and holds no prose */
    dg_slice role;  /* the role word right behind a known name; empty: none, or not looked for */
    dg_class class; /* what it makes of the name */
} dg_name;

/**
 * The name that `text` begins with, as long as it goes: up to a separator, a role word, 等, a
 * bracket. A separator inside a name (工业和信息化部; 各市、州、县人民政府) does not end it.
 *
 * @return false where no name begins here.
 */
bool dg_name_scan(dg_name *name, dg_slice text, const dg_registry *registry);

/** What a known name is of: a body, or, by the person's `own` table, a class of them. */
dg_kind dg_name_known_kind(const dg_body *body, bool own);

/** As dg_name_scan, where `text` begins with a name of the registry; else false at once. */
bool dg_name_scan_known(dg_name *name, dg_slice text, const dg_registry *registry);

/** The bytes of the bracket at byte `at` that is part of a name, not a remark:
 * 中国（上海）自由贸易试验区, 甲（集团）有限公司; 0 for none. */
size_t dg_name_bracket(dg_slice text, size_t at);

/** The body that a whole name is of in the registry; NULL: of none. An English name may be another
 * country's: only a person's own table says whose. */
const dg_body *dg_name_body(dg_slice name, const dg_registry *registry);

/** The bytes of 三部门, 两家 behind the last of so many names, before a mark or a role word. */
size_t dg_name_count(dg_slice text);

/** Is 等 at `text`, after `before`, the mark of an open list (and not part of 高等教育)? */
bool dg_is_open_mark(dg_slice text, dg_slice before);

/** Do an office's last words begin here and end its name: 组, 办, 室? Behind a role word they make
 * it part of the name: 督导办, 市委督导组. */
bool dg_ends_as_office(dg_slice text);

/** Does a name class, not a body: 各…, 有关…, 试点城市政府? */
bool dg_is_collective(dg_slice name);

/**
 * The bytes of the place that a body's name begins with (省, 湖北省, 自治区, 市), where an office
 * follows; 0 for none. Later offices of the same list may leave it out: 省教育厅、财政厅.
 */
size_t dg_name_place(dg_slice name);

/** Is prefix + stem + suffix in the registry? */
bool dg_is_known_variant(const char *prefix, dg_slice stem, const char *suffix,
                         const dg_registry *registry);

/** The bytes of 四平 in 四平市委, where `name` is the government of the same kind of place, 市政府;
 * else 0. */
size_t dg_name_after_committee(dg_slice name, dg_slice before);

/**
 * The bytes of `before`, an earlier name of the list, that `name` begins with unsaid: 省 of
 * 省教育厅 for 财政厅, 省委 of 省委组织部 for 宣传部; 0 for none.
 */
size_t dg_name_elided(dg_slice name, dg_slice before, const dg_registry *registry);

#endif
