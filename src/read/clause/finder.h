/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DG_READ_CLAUSE_FINDER_H
#define DG_READ_CLAUSE_FINDER_H

/** What the files that find clauses share. Only they include it. */

#include "read/clause/find.h"
#include "read/clause/prose.h"

typedef struct {
    dg_findings *findings;
    dg_slice text;  /* the flow up to the end of the stretch */
    dg_slice whole; /* the flow */
    const unsigned char *cues;
    const dg_registry *registry;
    size_t from, at;
    dg_groups groups;
    size_t next_stop; /* 。 behind the place last asked about */
    bool tells;       /* a word of duty stands in the stretch */
    size_t no_note;   /* up to here no standing note begins */
    dg_prose prose;
    dg_error *err;
} dg_finder;

/** The text from the finder's place on. */
static inline dg_slice dg_finder_here(const dg_finder *f) {
    return dg_slice_skip(f->text, f->at);
}

/** Parse a part of the flow into findings->parsed. */
dg_code dg_finder_parse(dg_finder *f, dg_slice part);

/** What was parsed is the clause that ends at byte `end`. */
dg_code dg_finder_add_clause(dg_finder *f, size_t end);

/** Put what was parsed where it stays. */
dg_code dg_finder_keep(dg_finder *f, dg_clause *kept);

/** The clause that was found last; NULL: none was. */
dg_found *dg_finder_last(const dg_finder *f);

/** The last clause goes on up to byte `end`, which was parsed with it. */
dg_code dg_finder_extend_last(dg_finder *f, size_t end);

/** （甲局负责）完成时限：6月: a label of time, parsed, right behind the clause whose it is. */
dg_code dg_finder_take_time(dg_finder *f, size_t end, bool *taken);

/** Where the first colon of the text stands, of either width; *n: its bytes and the space's behind
 * it. text.n: nowhere. */
size_t dg_finder_colon(dg_slice text, size_t *n);

/** As dg_finder_add_clause, for one that is less sure than a label. */
dg_code dg_finder_add_sentence(dg_finder *f, size_t end, bool leads);

dg_code dg_finder_remark(dg_finder *f, dg_diagnostic_kind kind, size_t at, size_t end);

/** Forget the remarks that begin in bytes [at, end): they stand in what is a clause after all. */
void dg_finder_drop_remarks(dg_finder *f, size_t at, size_t end);

/** The end of the clause before the finder: no sentence begins before it. */
size_t dg_finder_last_end(const dg_finder *f);

/** The bytes of the role word that the text ends with; 0 for none. */
size_t dg_finder_final_role(const dg_finder *f, dg_slice text);

/** The bytes of the name, an office's by its ending, that ends at byte `end`; 0: none does. */
size_t dg_finder_office_before(const dg_finder *f, size_t end);

/** The bracket here, of `open` bytes, and what it holds: a clause, a note, or nothing. */
dg_code dg_finder_take_bracket(dg_finder *f, size_t open);

/** A sentence in English that assigns is a clause, or else worth a note where its words say that it
 * `may`. */
dg_code dg_finder_take_prose(dg_finder *f, bool *taken, bool may);

/** 甲局牵头，乙部配合。 Is the sentence that ends here a clause from its first word to its last? */
dg_code dg_finder_take_sentence(dg_finder *f);

/** 甲局牵头，乙部配合，2020年底前完成。 The 牵头 or 负责 here, of a sentence that is a clause. */
dg_code dg_finder_take_role(dg_finder *f, bool *taken);

/** Does a wide comma or colon stand here or right before? */
bool dg_finder_stands_by_mark(const dg_finder *f);

/** What bodies bear of a duty that is theirs: 配合… is support. */
dg_class dg_duty_class(dg_slice duty);

/** 维护, 受理: what bodies do for a duty, behind their names and a colon. */
bool dg_finder_begins_duty(dg_slice words);

/** 甲局：维护治安, where a sentence begins: a duty by its verb. */
dg_code dg_finder_take_duty_head(dg_finder *f);

/** 甲局负责：开展检查, a sentence that begins with who bears what it says: the 负责 or 牵头 here.
 */
dg_code dg_finder_take_bearer_head(dg_finder *f, bool *taken);

/** 救治组：县甲局、县乙局 in an item, up to byte `end`: a group, and bodies that make it up. */
dg_code dg_finder_take_group(dg_finder *f, size_t at, size_t end, bool *taken);

/** 宣传组：由甲局牵头: is the head a group's name, and what is said of it who is in it? */
bool dg_finder_tells_of_group(const dg_finder *f, dg_slice head, dg_slice said);

/** 校园安全：市甲局, all of an item, of which the line in bytes [at, end) begins with the head: is
 * that a field of work, and no label? */
bool dg_finder_is_field_of_work(const dg_finder *f, size_t at, size_t end, dg_slice head);

/** Does the stretch ask a body for something, 责成市甲局…, 请甲局主办? */
bool dg_finder_asks_bodies(const dg_finder *f);

/** There: 甲局：负责…, a line of a list of duties; ，请乙局牵头，丙局配合. */
dg_code dg_finder_take_by_mark(dg_finder *f, bool *taken);

/** 甲局负责筹措资金, 请甲局会同乙局会商: of a stretch in Chinese that holds no clause from the
 * `first` on, the sentences in which bodies are told to do something; behind clauses that are all
 * sentences too, those that follow at once; behind others, one is a note. `all`: it is the whole
 * document, where one such sentence alone may be mere prose. */
dg_code dg_finder_take_requests(dg_finder *f, size_t first, bool all);

/** The bytes of the body that a part of a sentence begins with, known or by how such names begin
 * and end; 0: it begins with none. */
size_t dg_finder_body_at(const dg_finder *f, dg_slice part);

/** 市乙局定期审计: each part in bytes [at, end) that tells a body something, and names no party of
 * the clause that they are of (NULL: of none), is worth a note, unless one stands there already,
 * from the remark *remark on. */
dg_code dg_finder_note_told(dg_finder *f, size_t at, size_t end, const dg_found *found,
                            size_t *remark);

/** The same beside the clauses of the stretch, from `clause` on. */
dg_code dg_finder_note_left(dg_finder *f, size_t clause, size_t remark);

/** (Action: Ministry of Works, City Boards): who is to act, in a bracket that ends at byte `end`.
 */
dg_code dg_finder_take_action_list(dg_finder *f, dg_slice inner, size_t end, bool *taken);

/** Lead Works Agency, a line that begins at f->at: names behind a label without a colon, where
 * lines like it go on to one of a time. */
dg_code dg_finder_take_over_time(dg_finder *f, bool *taken);

/** Build roads. City Board (lead), Trade Board (support): is the sentence in which the first such
 * bracket stands a clause, from its first word to its last? */
dg_code dg_finder_take_marked_names(dg_finder *f, dg_slice group, bool *taken);

/** - City Board (lead), and below it - Trade Board (support): the lines from the one on that begins
 * here. */
dg_code dg_finder_take_role_lines(dg_finder *f, bool *taken);

/** Paint lanes (NOAA, DOT), an item without a stop before the bracket that ends it, parsed: a
 * clause where one of them has a role before, else a note of two or more. */
dg_code dg_finder_take_short_forms(dg_finder *f, size_t end, bool *taken);

/** Build dams – Water Agency, DOW, where the line ends at f->at: names behind a dash, where one of
 * them has a role before or the lines beside end so, too; else a note. */
dg_code dg_finder_take_dashed_names(dg_finder *f, bool *taken);

/** 由甲局会同乙部等部门…, 由甲局牵头，乙部配合，…: a clause in running text. */
dg_code dg_finder_take_by(dg_finder *f, bool *taken);

/** Action: Trade Board to report, a line of minutes that begins here. */
dg_code dg_finder_take_action(dg_finder *f);

/** The same behind a sentence, or a part of one: Bins be emptied; Action: Trade Board. */
dg_code dg_finder_take_action_behind(dg_finder *f, bool *taken);

/** Build walls, led by the Water Agency with support from City Board: words behind a comma that say
 * who leads, up to the line's end. A note where it is not sure who that is. */
dg_code dg_finder_take_led(dg_finder *f, bool *taken);

/** The last `reach` bytes of what ends at byte `end`, or as many as there are; so far back one
 * looks for the name of an office. */
enum { DG_OFFICE_REACH = 45 };
dg_slice dg_finder_last_bytes(const dg_finder *f, size_t end, size_t reach);

/** Where, in bytes [at, stop), a body is told to support, 乙局配合; `stop`: nowhere. */
size_t dg_finder_next_supporter(const dg_finder *f, size_t at, size_t stop);

/** 由甲局牵头 + ，配合单位：乙局: parse with the clause of bytes [start, *end), which was parsed,
 * what labels behind its comma say, if all of that can be read; *end: of all of it. */
dg_code dg_finder_parse_with_labels(dg_finder *f, size_t start, size_t *end, bool *labelled);

/** ，有车的单位配合: what stands between a clause and the stop of its sentence, and without a comma
 * supports by its last word, tells a body to support, or is hardly more than bodies, is worth a
 * note: whoever it names was not read. */
dg_code dg_finder_note_supporters(dg_finder *f, size_t end, size_t stop);

/* 市甲局：负责修路，会同市乙局…: whom the duty of a line, in bytes [at, stop), names beside its
 * bearer is worth a note. */
dg_code dg_finder_note_beside_duty(dg_finder *f, size_t at, size_t stop);

/** 学校由甲局牵头，医院由乙局牵头，丙局配合: who helps behind the last of such parts of a sentence
 * may help with those before, too, which is worth a note. */
dg_code dg_finder_note_shared_help(dg_finder *f);

/** Does a clause stand in bytes [at, end)? *next: the first that may, which comes on with them. */
bool dg_findings_hold_clause(const dg_findings *findings, size_t *next, size_t at, size_t end);

/** Clean wells, with help from the Trade Board: whom the words here set beside who does what an
 * item says is worth a note. */
dg_code dg_finder_note_beside(dg_finder *f);

/** The Trade Board, through the Port Trust, shall: a note on each body in bytes [at, end), of a
 * sentence in English, whom another acts through, or for. */
dg_code dg_finder_note_through(dg_finder *f, size_t at, size_t end);

/** A note where the sentence in bytes [at, end), of which no clause was read, says all the same
 * that somebody is to do something. */
dg_code dg_finder_note_duty(dg_finder *f, size_t at, size_t end);

/** The Trade Board shall pay, beside Lead: Roads Agency: whom the next sentences of bytes [at, end)
 * tell to do something is worth a note, but for those of a clause from *next on; NULL: none is. */
dg_code dg_finder_note_order(dg_finder *f, size_t *next, size_t at, size_t end);

/** Does the line name a party of the clause? */
bool dg_clause_names_in(const dg_clause *clause, dg_slice line);

/** The Roads Agency will pay, behind who else was told something in the item: does the text begin
 * so with a body by its name that the item's clauses from the `first` on do not name? */
bool dg_finder_tells_another(const dg_finder *f, dg_slice text, size_t first);

/** The Trade Board shall dig; + and (2) in consultation with the Roads Agency, mend: add whom the
 * part in bytes [at, end) names so to its clause, one from the `first` on, and note whom else; as
 * dg_finder_note_duty where it is no such part. */
dg_code dg_finder_take_part_behind(dg_finder *f, size_t at, size_t end, size_t first);

/** Does a clause of the item, whose first is `first`, stand before byte `at`? */
bool dg_finder_stands_behind(const dg_finder *f, size_t first, size_t at);

/** The following agencies shall report: Water Agency, Trade Board; or one a line below: who stands
 * behind the colon of the sentence that was read takes the place of its class. */
dg_code dg_finder_take_following(dg_finder *f, dg_prose_reading *reading);

/** The paragraphs in English that tell a body to do something, of a stretch whose clauses, from the
 * `first` on, are nothing but sentences. */
dg_code dg_finder_take_orders(dg_finder *f, size_t first);

#endif
