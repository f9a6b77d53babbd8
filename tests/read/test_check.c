/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every diagnostic, with its line and column. */
#include "unit.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "base/utf8.h"
#include "reading.h"

static void holds(const char *text, const char *diagnostic) {
    const char *all = diagnostics_of(text);
    if (strstr(all, diagnostic) == NULL)
        fail_msg("%s\n  says: %s\n  lacks: %s", text, all, diagnostic);
}

static void every_code_is_produced_at_its_place(void **state) {
    (void)state;
    holds("1.甲。（商务部等负责）", "1:5 open-list /1");
    holds("1.甲。（商务部、财政部负责）", "1:5 no-lead /2");
    holds("1.甲。（商务部负责）\n2.乙。", "2:1 no-clause 乙/0");
    holds("1.甲。（商务部、财政部、商务部负责）", "1:14 duplicate-department 商务部/0");
    holds("1.甲。（商务部负责）\n3.乙。（商务部负责）", "2:1 numbering-gap 3/1");
    holds("1.甲。（商务部负责）\n1.乙。（商务部负责）", "2:1 numbering-repeat 1/1");
    holds("1.甲。（某某局负责）", "1:6 unknown-department 某某局/0");
    holds("1.甲。（其中涉及商务部负责的工作另行安排）乙。（财政部负责）",
          "1:5 unread-clause （其中涉及商务部负责的工作另行安排）/0");
    holds("1.甲。（商务部负责，具体办法的制定另行通知）",
          "1:12 unread-part 具体办法的制定另行通知/0");
    holds("1.商务部会同财政部提出意见。（财政部负责）", "1:3 prose-assignment 商务部会同/0");
    holds("1.提出意见。市局会同财政部提出。（财政部负责）", "1:8 prose-assignment 市局会同/0");
    holds("1.甲。（王某某牵头；商务部负责）", "1:6 unread-part 王某某/0");
    holds("1.甲。（财政部负责）\n受益单位：商务部", "2:1 unread-clause 受益单位：商务部/0");
    holds("1.甲。受益单位：商务部。（财政部负责）", "1:5 unread-clause 受益单位：商务部/0");
    holds("1.甲。（财政部负责）\n责任单位 完成时限", "2:1 unread-clause 责任单位 完成时限/0");
    holds("1.商务部、企业、个人负责。（财政部负责）",
          "1:3 prose-assignment 商务部、企业、个人负责/0");
    holds("1.某某局牵头制定方案。（财政部负责）", "1:3 prose-assignment 某某局牵头/0");
    holds("1.甲。（财政部负责）\n序号 任务 责任单位", "2:1 unread-clause 序号 任务 责任单位/0");
    holds("1.甲。（财政部负责）\n责任单位\n做好工作", "2:1 unread-clause 责任单位/0");
    holds("1.甲。（商务部、企业、个人）\n2.乙。（财政部负责）",
          "1:5 unread-clause （商务部、企业、个人）/0");
    holds("1."
          "甲。（外交部、公安部、民政部、司法部、财政部、商务部、教育部、科技部、水利部、文化部、农"
          "业部负责）",
          "1:5 many-departments /11");
    holds("1.甲。（完成时限：2020年；责任单位：各地区）", "1:5 no-department /1");
    holds("1.甲。（市教育局、商务局负责）\n2.乙。（商务局负责）",
          "2:6 name-for-two-bodies 商务局/2");
    assert_null(strstr(diagnostics_of("1.甲。（省教育厅、财政厅负责）\n2.乙。（财政厅负责）"),
                       "name-for-two-bodies"));
}

/* Beside the clauses of an item, or in one without, whoever is told something that no rule reads.
 */
static void what_bodies_are_told_beside_the_clauses_is_noted(void **state) {
    (void)state;
    holds("1.甲。由市甲局牵头，市乙局配合，市丙局跟踪审计。",
          "1:18 prose-assignment 市丙局跟踪审计/0");
    holds("1.甲。市甲局负责筹款；各区政府加强监管；市乙局定期审计。",
          "1:13 prose-assignment 各区政府加强监管/0");
    holds("1.甲。市甲局负责筹款；各区政府加强监管；市乙局定期审计。",
          "1:22 prose-assignment 市乙局定期审计/0");
    holds("1.推进甲，商务部要加大投入。（财政部负责）", "1:7 prose-assignment 商务部要加大投入/0");
    holds("一、甲\n1.乙。（财政部负责）\n市丙局负责考核。",
          "3:1 prose-assignment 市丙局负责考核/0");
    holds("各部门要认真落实，市丙局要加强督促检查工作。\n1.甲。（财政部负责）",
          "1:10 prose-assignment 市丙局要加强督促检查工作/0");
    /* Beside those whom the sentence's own clause names. */
    holds("1.甲。由市甲局负责秩序，市乙局保障资金，市交警大队疏导交通。\n2.乙。（财政部负责）",
          "1:22 prose-assignment 市交警大队疏导交通/0");
    holds("1.甲。请市甲局核对名册，并反馈。\n2.乙。（财政部负责）",
          "1:5 prose-assignment 请市甲局核对名册/0");
    holds("1.甲。由市甲局牵头，市乙局配合，市丙局抽查，市级主管部门验收。",
          "1:24 prose-assignment 市级主管部门验收/0");
    /* About a body, or addressed to it, or what one did. */
    static const char *const others[] = {
        "1.市医院整体搬迁工程，市医院的改造。（财政部负责）",
        "市政府各部门、各直属机构：\n市政府办公室制定了方案。\n1.甲。（财政部负责）",
        "1.甲，各项工作部署到位，市场监管会议召开。（财政部负责）",
        "国务院办公厅印发有关文件。\n1.甲。（财政部负责）",
        "1.甲。（财政部负责）各部门要高度重视，市公司经理参会。",
        "1.甲。目前，市财政局每年投入百万元。（财政部负责）",
    };
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        assert_null(strstr(diagnostics_of(others[i]), "prose-assignment"));
}

/* Slips of the pen: a mark left out or another in its place. */
static void what_might_have_been_a_clause_is_noted(void **state) {
    (void)state;
    static const char *const slips[] = {"甲。商务部指导）", "甲——商务部指导。", "甲“商务部负责”",
                                        "甲：财政部、商务部指导。"};
    for (size_t i = 0; i < sizeof slips / sizeof *slips; i++) {
        char text[200];
        snprintf(text, sizeof text, "1.甲。（财政部负责）%s\n2.乙。（财政部负责）", slips[i]);
        assert_non_null(strstr(diagnostics_of(text), "prose-assignment"));
    }
    holds("1.（市甲局牵头，市乙局配合）市丙局负责筹措资金。\n2.（市丁局负责）",
          "1:16 prose-assignment 市丙局负责筹措资金/0");
    assert_null(strstr(diagnostics_of("一、社会参与\n1.甲。（财政部负责）"), "prose-assignment"));
    holds("1.甲。\n责任单某：市财政局、市商务局\n2.乙。（财政部负责）",
          "2:1 unread-clause 责任单某：市财政局、市商务局/0");
    holds("1.甲。\n责任单为：行政审批局\n2.乙。（财政部负责）",
          "2:1 unread-clause 责任单为：行政审批局/0");
    holds("1.甲。\n责任单：市甲局，乙区管委会\n2.乙。（财政部负责）",
          "2:1 unread-clause 责任单：市甲局，乙区管委会/0");
    holds("1.甲。\n■ 牵头单位市甲局\n■ 责任单位：市乙局\n", "2:3 unread-clause 牵头单位市甲局/0");
    holds("1.甲。（市安委会各成员单位按职责分工责）\n2.乙。（财政部负责）",
          "1:5 unread-clause （市安委会各成员单位按职责分工责）/0");
    /* A slip in the label inside a bracket, and what is left of a role word. */
    holds("1.甲。（责任单某：市甲局、市乙局）\n2.乙。（财政部负责）",
          "1:5 unread-clause （责任单某：市甲局、市乙局）/0");
    holds("1.甲。（县甲局负）\n2.乙。（财政部负责）", "1:5 unread-clause （县甲局负）/0");
    /* A bracket that none opened, whoever stands before the role word. */
    holds("1.甲。要求丙局及各地区按职责分工负责）\n2.乙。（财政部负责）",
          "1:13 prose-assignment 按职责分工负责/0");
    holds("1.甲。（财政部、乙局及各地区按职则分工负责）\n2.乙。（财政部负责）",
          "1:5 unread-clause （财政部、乙局及各地区按职则分工负责）/0");
    /* A quote that closes a sentence is no bracket that none opened. */
    holds("1.推进“证照联办”。（财政部负责）\n2."
          "由市甲局牵头负责再造，实行“一窗受理”。责任单位：市甲局",
          "2:3 prose-assignment 由市甲局牵头负责/0");
    /* Two names run together for want of a mark. */
    holds("1.甲。（外交部财政部负责）", "1:6 unread-part 财政部/0");
    assert_null(strstr(diagnostics_of("1.甲。（县甲乙局县丙丁局负责）"), "unread-part"));
    assert_null(strstr(diagnostics_of("1.甲。（县委县政府督查室负责）"), "unread-part"));
    assert_null(strstr(diagnostics_of("1.甲。（国务院国资委负责）"), "unread-part"));
    assert_null(strstr(diagnostics_of("1.甲。（省政府国资委负责）"), "unread-part"));
    assert_null(strstr(diagnostics_of("1.甲。（自治区党委网信办负责）"), "unread-part"));
    /* A label without its colon, or behind words for want of a mark; with another noun. */
    holds("1.甲。责任单位区甲局要做好工作\n2.乙。（财政部负责）",
          "1:5 unread-clause 责任单位区甲局要做好工作/0");
    holds("1.甲。做大产业牵头单位：市甲局\n2.乙。（财政部负责）",
          "1:9 unread-clause 牵头单位：市甲局/0");
    holds("1.牵头位：市甲局\n2.乙。（财政部负责）", "1:3 unread-clause 牵头位：市甲局/0");
    /* Brackets that do not fit. */
    holds("1.甲。省甲厅、某某、某甲）\n2.乙。（财政部负责）",
          "1:5 unread-clause 省甲厅、某某、某甲）/0");
    holds("1.甲。（市甲委（市甲办、市乙部、市丙局\n2.乙。（财政部负责）",
          "1:9 unread-part （市甲办、市乙部、市丙局/0");
    assert_string_equal(reading_of("1.甲。（市甲局、市乙局））\n"),
                        "1 joint 市甲局/listed; 1 joint 市乙局/listed");
    assert_string_equal(
        reading_of("1.甲。教育部、各省政府负责，2020年底前完成）\n2.乙。（省甲厅、省乙厅负责。"),
        "1 joint 教育部/listed; 1 joint 各省政府/listed @2020年底前完成; "
        "2 joint 省甲厅/listed; 2 joint 省乙厅/listed");
    assert_string_equal(
        reading_of("1.甲。省甲厅、省乙厅）\n2.做好乙，省丙厅牵头，各市（县）政府配合）。"),
        "1 joint 省甲厅/listed; 1 joint 省乙厅/listed; 2 lead 省丙厅/lead; "
        "2 support 各市政府/support");
    holds("1.甲。（省甲厅、各市政府负）\n2.乙。（财政部负责）", "1:10 unread-part 各市政府负/0");
    /* The half of a role word behind a name; names known by their looks only. */
    holds("1.甲。（市甲局牵头，各乡镇政府责）", "1:12 unread-part 各乡镇政府责/0");
    holds("1.甲。由省甲厅牵投，省乙厅按职责分工落实。\n2.乙。（财政部负责）",
          "1:12 prose-assignment 省乙厅按职责分工落实/0");
    /* Tables: names among the tasks, a time among the names. */
    holds("序号,任务,牵头单位,完成时限\n1,做甲,市甲局,6月\n,\"市乙局、市丙局\",7月,\n",
          "3:3 unread-clause 市乙局、市丙局/0");
    holds("序号,任务,责任单位\n1,做甲,市甲局\n市乙局▲、市丙局,7月,\n",
          "3:1 unread-clause 市乙局▲、市丙局/0");
    holds("任务\t牵头单位\t完成时限\n做甲\t市甲局\t6月\n做乙市丙局\t7月\n",
          "3:7 unread-part 7月/0");
    dg_text unclosed = {0};
    dg_text_puts(&unclosed, "1.甲。（财政部负责）乙。（1 商务部指导");
    for (size_t i = 0; i < 50; i++)
        dg_text_puts(&unclosed, "，推进各项有关工作");
    dg_text_puts(&unclosed, "。");
    dg_slice said = dg_slice_of(diagnostics_of(unclosed.at));
    assert_non_null(strstr(said.at, "unread-clause （1 商务部指导"));
    assert_int_equal(dg_utf8_first_invalid(said), said.n); /* no half character at its end */
    dg_text_free(&unclosed);
}

static void what_is_attached_to_a_mail_is_named(void **state) {
    (void)state;
#define PART(header) "--B\r\n" header "\r\n\r\n"
#define LETTER                                                                                     \
    "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=B\r\n\r\n" PART(                 \
        "Content-Type: text/plain") "1.甲。（商务部负责）\r\n"
#define ATTACHED "Content-Disposition: attachment"
    holds(LETTER PART("Content-Type: image/png\r\n" ATTACHED "; filename=seal.png") "x\r\n" PART(
              ATTACHED "; filename=\"plan.docx\"\r\nX-A: b") "x\r\n--B--\r\n",
          "1:1 unread-clause attachment; filename=\"plan.docx\"/0");
    holds(LETTER PART(ATTACHED "; filename=\xb7\xbd.doc") "x\r\n--B--\r\n",
          "1:1 unread-clause attachment/0");
    holds(LETTER PART("Content-Type: application/pdf; name=\"plan.pdf\"") "x\r\n--B--\r\n",
          "1:1 unread-clause application/pdf; name=\"plan.pdf\"/0");
    /* Some programs cut a text in two where a file hangs on. */
    holds(LETTER PART("Content-Type: text/plain") "2.乙。（财政部负责）\r\n--B--\r\n",
          "1:1 unread-clause a further part of the text/0");
    assert_null(strstr(diagnostics_of(LETTER PART("Content-Type: text/plain") "\r\n--B--\r\n"),
                       "unread-clause"));
    assert_null(
        strstr(diagnostics_of(LETTER PART("Content-Type: image/png\r\n" ATTACHED) "x\r\n--B--\r\n"),
               "unread-clause"));
}

/* In text where the deadline stands; in a table where its cell does, or its clause. */
static void dates_that_no_calendar_has_are_reported(void **state) {
    (void)state;
    holds("1.甲。（商务部负责，2019年2月30日前完成）",
          "1:12 impossible-date 2019年2月30日前完成/0");
    holds("任务,责任单位,完成时限\n甲,商务部,2019年6月31日\n",
          "2:7 impossible-date 2019年6月31日/0");
    static const char *const fine[] = {"1.甲。（商务部负责，2020年2月29日前完成）",
                                       "1.甲。（商务部负责，长期坚持）"};
    for (size_t i = 0; i < sizeof fine / sizeof *fine; i++)
        assert_null(strstr(diagnostics_of(fine[i]), "impossible"));
}

static void a_clean_document_has_none(void **state) {
    (void)state;
    assert_string_equal(
        diagnostics_of("一、甲\n（一）乙。（商务部牵头，财政部参与）\n（二）丙。（财政部负责）"),
        "");
}

/* Once for the document where no list of several parties names a lead; else for each task. */
static void leads_that_are_wanting_everywhere_are_said_once(void **state) {
    (void)state;
    assert_string_equal(diagnostics_of("1.甲。（商务部负责）\n2.乙。（责任单位：商务部、财政部）\n"
                                       "3.丙。（责任单位：教育部、财政部）"),
                        "2:5 no-lead /2");
    holds("1.甲。（商务部牵头，教育部参与）\n2.乙。（商务部、财政部负责）\n3."
          "丙。（教育部、财政部负责）",
          "2:5 no-lead /2; 3:5 no-lead /2");
}

/* What begins in the middle of its numbers is an excerpt, and lacks no number before its first. */
static void excerpts_lack_nothing_before_them(void **state) {
    (void)state;
    assert_string_equal(
        diagnostics_of("三、甲\n（二）乙。（商务部负责）\n四、丙\n（三）丁。（财政部负责）"), "");
    holds("三、甲\n（二）乙。（商务部负责）\n（四）丙。（财政部负责）",
          "3:1 numbering-gap （四）/2");
    holds("一、甲\n（二）乙。（商务部负责）", "2:1 numbering-gap （二）/0");
}

/* Headings of aims and principles, the measures of an item whose clause is for all of them, and the
 * paragraphs of the notice in front of the plan need no clause. */
static void what_needs_no_clause_is_not_asked_for_one(void **state) {
    (void)state;
    assert_string_equal(
        diagnostics_of("一、总体要求\n坚持稳中求进。\n二、指导思想和主要目标。高质量发展。\n"
                       "三、任务\n1.甲。（商务部负责）"),
        "");
    assert_string_equal(
        diagnostics_of("一、甲（商务部牵头）\n1.乙。\n2.丙。\n二、丁（财政部负责）"), "");
    assert_string_equal(
        diagnostics_of("关于印发方案的通知\n一、高度重视。\n二、抓好落实。\n某某市人民政府\n"
                       "2023年1月3日\n工作方案\n一、甲。（商务部负责）\n二、乙。（财政部负责）"),
        "");
    holds("一、甲（商务部牵头）\n1.乙。（教育部负责）\n2.丙。", "3:1 no-clause 丙/0");
    holds("1.完成工作目标任务。\n2.乙。（财政部负责）", "1:1 no-clause 完成工作目标任务/0");
}

/* By the definition: one character, four or more in both, not in a place or number. */
static void slips_in_names_are_noted_once(void **state) {
    (void)state;
    holds("1.甲。（知识产仅局负责）", "1:6 near-identical-names 知识产仅局 / 知识产权局/0");
    holds("1.甲。（省水利某局负责）\n2.乙。（省水务某局、省水利某局负责）",
          "2:6 near-identical-names 省水务某局 / 省水利某局/0");
    static const char *const fine[] = {
        "1.甲。（省某某局、市某某局、某某局负责）",
        "1.甲。（丙丁局、丙戊局负责）",
        "1.甲。（某某第一分局、某某第二分局负责）",
        "1.甲。（WXYZ牵头，WXYV参与）",
        "1.甲。（市商务局、工业和信息化局负责）", /* 市工业和信息化局 is no slip */
        "1.甲。（省水利某局负责）\n2.乙。（省水利某局负责）",
        "1.甲。（县应急管理局、应急管理局负责）", /* no slip of 应急管理部 */
        "1.甲。（市民政局牵头，市财政局参与）",   /* two fields, each with its ministry */
    };
    for (size_t i = 0; i < sizeof fine / sizeof *fine; i++) {
        const char *all = diagnostics_of(fine[i]);
        if (strstr(all, "near-identical") != NULL) fail_msg("%s: %s", fine[i], all);
    }
    const char *all = diagnostics_of("1.甲。（省水利某局负责）\n2.乙。（省水务某局负责）\n"
                                     "3.丙。（省水务某局、省水利某局负责）");
    const char *first = strstr(all, "near-identical");
    assert_non_null(first);
    assert_null(strstr(first + 1, "near-identical"));
}

static void english_prose_that_assigns_is_noted(void **state) {
    (void)state;
    const char *said =
        diagnostics_of("1. Build. (Lead: Roads Agency)\n2. The Mayor, in consultation "
                       "with the Council, shall report. (Lead: Trade Board)\n");
    assert_non_null(strstr(said,
                           "2:4 prose-assignment The Mayor, in consultation with the Council, "
                           "shall report"));
    holds("Purpose\nThe Works Agency will mend the road.\n1. Build. (Lead: Roads Agency)\n",
          "2:1 prose-assignment The Works Agency will mend the road/0");
    assert_null(strstr(diagnostics_of("Purpose\nThe road will be long. We will see it.\n"
                                      "1. Build. (Lead: Roads Agency)\n"),
                       "prose-assignment"));
    said = diagnostics_of("1. Build roads in consultation with users. (Lead: Roads Agency)\n");
    assert_null(strstr(said, "prose-assignment"));
}

/* Tasks in running text and in a table, outside all numbering and under a label. */
static void diagnostics_alone_are_the_same(void **state) {
    static const char text[] = "甲。（商务部等负责）\n1.乙。（某某局、财政部负责）\n2.丙。\n\n"
                               "| 任务 | 责任单位 |\n| --- | --- |\n| 丁 | 商务部、某局 |\n";
    (void)state;
    dg_read_options options = DG_READ_OPTIONS_DEFAULT;
    dg_document *whole = document_of(text, &options);
    options.only_diagnostics = true;
    dg_document *bare = document_of(text, &options);
    assert_int_equal(bare->n_tasks, 3);
    for (size_t i = 0; i < bare->n_tasks; i++) {
        assert_string_equal(bare->tasks[i].path, whole->tasks[i].path);
        assert_string_not_equal(whole->tasks[i].clause, "");
        assert_string_equal(bare->tasks[i].title, "");
        assert_string_equal(bare->tasks[i].text, "");
        assert_string_equal(bare->tasks[i].clause, "");
    }
    assert_string_equal(bare->sha256, "");
    assert_int_equal(bare->n_assignments, whole->n_assignments);
    assert_true(whole->n_diagnostics > 0);
    assert_int_equal(bare->n_diagnostics, whole->n_diagnostics);
    for (size_t i = 0; i < bare->n_diagnostics; i++) {
        const dg_diagnostic *a = &bare->diagnostics[i], *b = &whole->diagnostics[i];
        assert_int_equal(a->kind, b->kind);
        assert_int_equal(a->at.line, b->at.line);
        assert_int_equal(a->at.column, b->at.column);
        assert_string_equal(a->subject, b->subject);
        assert_string_equal(a->path, b->path);
    }
    dg_document_free(whole);
    dg_document_free(bare);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(english_prose_that_assigns_is_noted),
        cmocka_unit_test(every_code_is_produced_at_its_place),
        cmocka_unit_test(what_bodies_are_told_beside_the_clauses_is_noted),
        cmocka_unit_test(what_might_have_been_a_clause_is_noted),
        cmocka_unit_test(leads_that_are_wanting_everywhere_are_said_once),
        cmocka_unit_test(excerpts_lack_nothing_before_them),
        cmocka_unit_test(what_needs_no_clause_is_not_asked_for_one),
        cmocka_unit_test(slips_in_names_are_noted_once),
        cmocka_unit_test(what_is_attached_to_a_mail_is_named),
        cmocka_unit_test(dates_that_no_calendar_has_are_reported),
        cmocka_unit_test(a_clean_document_has_none),
        cmocka_unit_test(diagnostics_alone_are_the_same),
    };
    return cmocka_run_group_tests_name("check", tests, NULL, NULL);
}
