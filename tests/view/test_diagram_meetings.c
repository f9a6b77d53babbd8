/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "no_memory.h"
#include "schedule.h"

#include <unistd.h>

#include "base/file.h"
#include "base/text.h"
#include "dutygraph/diagram.h"

static const dg_diagram_options defaults = DG_DIAGRAM_OPTIONS_DEFAULT;

static size_t count(const char *text, const char *words) {
    size_t n = 0;
    for (const char *at = strstr(text, words); at != NULL; at = strstr(at + 1, words))
        n++;
    return n;
}

/* What dutygraph-render finds wrong with the layout: nothing. */
static void assert_good_layout(const char *dot) {
    char folder[] = "/tmp/dutygraph-test-XXXXXX";
    assert_non_null(mkdtemp(folder));
    char *input = dg_format("%s/dot", folder), *output = dg_format("%s/said", folder);
    char *command = dg_format("'%s' --check <'%s' >'%s' 2>&1", HELPER, input, output);
    assert_int_equal(dg_write_file(input, dot, strlen(dot), NULL), DG_OK);
    assert_int_equal(system(command), 0);
    char *said = NULL;
    size_t n;
    assert_int_equal(dg_file_read(&said, &n, output, NULL), DG_OK);
    assert_string_equal(said,
                        "{\"overlaps\": 0, \"clipped\": 0, \"outside\": 0, \"warnings\": 0}\n");
    unlink(input);
    unlink(output);
    rmdir(folder);
    free(said);
    free(command);
    free(input);
    free(output);
}

static char *draw(const dg_corpus *corpus, uint32_t capacity, size_t at_once, bool dated,
                  dg_diagram_options o) {
    dg_graph *graph = table_graph(corpus);
    schedule *x = schedule_new(graph, capacity, at_once, dated);
    char *dot = NULL;
    o.meetings = &x->s;
    assert_int_equal(dg_diagram_dot(&dot, NULL, graph, DG_DRAW_MEETINGS, &o, NULL), DG_OK);
    schedule_free(x);
    dg_graph_free(graph);
    return dot;
}

/* The cells of a row of bars, as "width colour" each, from the row of the n-th department. */
static char *bars_of(const char *dot, const char *name) {
    dg_text bars = {0};
    char *cell = dg_format(">%s</font></td>", name);
    const char *at = NULL, *end;
    for (const char *next = strstr(dot, cell); next != NULL; next = strstr(next + 1, cell))
        at = next; /* the last is that of the bars: the chair stands above them */
    assert_non_null(at);
    end = strchr(at, '\n');
    for (at = strstr(at, "width="); at != NULL && at < end; at = strstr(at + 1, " width=\"")) {
        const char *fill = strstr(at, "bgcolor=\""), *close = strchr(at, '>');
        dg_text_printf(&bars, "%ld%.3s ", strtol(strchr(at, '"') + 1, NULL, 10),
                       fill != NULL && fill < close ? fill + 9 : "");
    }
    free(cell);
    return dg_text_take(&bars);
}

/* By hand: three items of ten minutes; 甲局 comes to the first and the last, 乙部 to the second. A
 * column is all of the meeting, ten minutes a third of it. */
static void bars_are_true(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("1: 甲局* / 2: 乙部* / 3: 甲局*");
    char *dot = draw(corpus, 30, 1, false, defaults);
    char *bars = bars_of(dot, "甲局");
    /* busy, waiting, busy: a third of the column each; then the gap */
    size_t a, b, c, gap;
    char x[4], y[4], z[4];
    assert_int_equal(sscanf(bars, "7 %zu%3s %zu%3s %zu%3s %zu", &a, x, &b, y, &c, z, &gap), 7);
    assert_true(a == b && b == c && gap == 7);
    assert_string_equal(x, "#08");
    assert_string_equal(y, "#ee");
    assert_string_equal(z, "#08");
    free(bars);
    bars = bars_of(dot, "乙部");
    assert_int_equal(sscanf(bars, "7 %zu%3s %zu%3s %zu%3s %zu", &a, x, &b, y, &c, z, &gap), 7);
    assert_string_equal(x, "#ee");
    assert_string_equal(y, "#08");
    free(bars);
    assert_good_layout(dot);
    free(dot);
    dg_corpus_free(corpus);
}

/* By hand: with a pause of five minutes after every ten, the items are at 0, 15 and 30; 甲局 comes
 * to the first and the last: it waits for 20 of 40 minutes, the pauses among them. */
static void pauses_take_their_time(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("1: 甲局* / 2: 乙部* / 3: 甲局*");
    dg_graph *graph = table_graph(corpus);
    schedule *x = schedule_new(graph, 30, 1, false);
    dg_diagram_options o = defaults;
    char *dot = NULL;
    x->planning.break_every = 10;
    x->planning.break_minutes = 5;
    free(x->attendances);
    assert_int_equal(
        dg_plan_attendances(&x->attendances, &x->s.n_attendances, &x->plan, &x->planning, NULL),
        DG_OK);
    x->s.attendances = x->attendances;
    o.meetings = &x->s;
    assert_int_equal(dg_diagram_dot(&dot, NULL, graph, DG_DRAW_MEETINGS, &o, NULL), DG_OK);
    assert_non_null(strstr(dot, "Meeting 1: 40 min"));
    char *bars = bars_of(dot, "甲局");
    size_t a, b, c;
    assert_int_equal(sscanf(bars, "7 %zu#08 %zu#ee %zu#08", &a, &b, &c), 3);
    assert_true(b + 2 >= 2 * a && b <= 2 * a + 2 && a + 1 >= c && a <= c + 1);
    free(bars);
    free(dot);
    schedule_free(x);
    dg_graph_free(graph);
    dg_corpus_free(corpus);
}

static void says_what_it_shows(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("1: 甲局* 乙部 / 2: 乙部* / 3: 甲局* 丙委");
    char *dot = draw(corpus, 20, 1, true, defaults);
    assert_int_equal(count(dot, "Slot 1<"), 1);
    assert_int_equal(count(dot, "Slot 2<"), 1);
    assert_non_null(strstr(dot, "2027-12-31, 22:00–24:00"));
    assert_non_null(strstr(dot, "Meeting 1: 20 min"));
    assert_non_null(strstr(dot, "Chair: 甲局"));
    assert_non_null(strstr(dot, "3 tasks in 2 meetings and 2 slots; 4 attendances, 0 minutes of"));
    assert_good_layout(dot);
    free(dot);
    dg_diagram_options o = defaults;
    o.lang = DG_LANG_ZH;
    o.bare = true;
    dot = draw(corpus, 20, 2, false, o);
    assert_int_equal(count(dot, "时段1<"), 1);
    assert_int_equal(count(dot, "时段2<"), 0);
    assert_non_null(strstr(dot, "第2场会议：10分钟"));
    assert_int_equal(count(dot, "href=\"#d"), 3);
    assert_good_layout(dot);
    free(dot);
    dg_corpus_free(corpus);
}

/* Few and many departments, meetings and rooms; every name that means something to DOT. */
static void every_plan_is_legible(void **state) {
    (void)state;
    static const char hostile[] =
        "A<b>\"&amp;\\: A<b>\"&amp;\\ B]]>* {1}? / a\nb: B]]>* "
        "Averyverylongnamewithoutanyblankthatfitsinnocolumnofanypicturewhatsoeveritmaybe?";
    for (size_t at_once = 1; at_once < 4; at_once++) {
        dg_corpus *corpus = table_random(at_once, 40 * at_once, 10 + 15 * at_once);
        for (uint32_t capacity = 30; capacity <= 240; capacity *= 2) {
            if (40 * at_once * 10 / capacity / at_once > 30) continue; /* days of a month */
            dg_diagram_options o = defaults;
            o.title = at_once == 1 ? "" : "关于“甲” <b>的方案";
            char *dot = draw(corpus, capacity, at_once, at_once != 2, o);
            assert_good_layout(dot);
            free(dot);
        }
        dg_corpus_free(corpus);
    }
    dg_corpus *corpus = table_corpus(hostile);
    char *dot = draw(corpus, 10, 1, false, defaults);
    assert_good_layout(dot);
    free(dot);
    dg_corpus_free(corpus);
    corpus = table_corpus("1: / 2:");
    dot = draw(corpus, 10, 1, false, defaults);
    assert_good_layout(dot);
    free(dot);
    dg_corpus_free(corpus);
}

static void wants_a_plan(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("1: 甲局*");
    dg_graph *graph = table_graph(corpus);
    char *dot = NULL;
    dg_error err = {0};
    assert_int_equal(dg_diagram_dot(&dot, NULL, graph, DG_DRAW_MEETINGS, NULL, &err), DG_EINVAL);
    assert_string_equal(err.message, "a diagram of meetings wants a plan");
    dg_graph_free(graph);
    dg_corpus_free(corpus);
}

static dg_code draw_once(const dg_graph *graph, const schedule *x, dg_error *err) {
    char *dot = NULL;
    dg_diagram_options o = defaults;
    o.meetings = &x->s;
    dg_code code = dg_diagram_dot(&dot, NULL, graph, DG_DRAW_MEETINGS, &o, err);
    free(dot);
    return code;
}

static void survives_no_memory(void **state) {
    (void)state;
    dg_corpus *corpus = table_corpus("1: 甲局* 乙部 / 2: 乙部*");
    dg_graph *graph = table_graph(corpus);
    schedule *x = schedule_new(graph, 10, 1, true);
    assert_survives_no_memory(draw_once(graph, x, &err));
    schedule_free(x);
    dg_graph_free(graph);
    dg_corpus_free(corpus);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bars_are_true),      cmocka_unit_test(pauses_take_their_time),
        cmocka_unit_test(says_what_it_shows), cmocka_unit_test(every_plan_is_legible),
        cmocka_unit_test(wants_a_plan),       cmocka_unit_test(survives_no_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
