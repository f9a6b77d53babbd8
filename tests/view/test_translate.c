/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit.h"

#include <locale.h>

#include "dutygraph/table.h"

static void messages_are_translated_in_any_locale(void **state) {
    (void)state;
    assert_non_null(setlocale(LC_ALL, "C"));
    assert_string_equal(dg_translate(DG_LANG_ZH, "yes"), "是");
    assert_string_equal(dg_translate(DG_LANG_ZH, "no"), "否");
    assert_string_equal(dg_translate(DG_LANG_EN, "yes"), "yes");
}

static void what_the_catalogue_lacks_stays(void **state) {
    (void)state;
    const char *const lacking[] = {"", "\x01", "not a message of ours", "yes ", "\xF4\x8F\xBF\xBF"};
    for (size_t i = 0; i < sizeof lacking / sizeof *lacking; i++)
        assert_ptr_equal(dg_translate(DG_LANG_ZH, lacking[i]), lacking[i]);
}

/* Reads the catalogue's source itself: one line a string, as our entries are. */
static void every_entry_is_found(void **state) {
    (void)state;
    FILE *po = fopen(SOURCE_DIR "/data/po/zh.po", "r");
    assert_non_null(po);
    char line[1024], message[1024] = "";
    size_t found = 0;
    while (fgets(line, sizeof line, po) != NULL) {
        line[strcspn(line, "\n")] = '\0';
        if (strchr(line, '\\') != NULL) continue; /* escapes are msgfmt's business */
        if (strncmp(line, "msgid \"", 7) == 0) snprintf(message, sizeof message, "%s", line + 7);
        if (strncmp(line, "msgstr \"", 8) != 0 || strlen(message) < 2) continue;
        message[strlen(message) - 1] = line[strlen(line) - 1] = '\0';
        assert_string_equal(dg_translate(DG_LANG_ZH, message), line + 8);
        message[0] = '\0';
        found++;
    }
    fclose(po);
    assert_true(found >= 2);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(messages_are_translated_in_any_locale),
        cmocka_unit_test(what_the_catalogue_lacks_stays),
        cmocka_unit_test(every_entry_is_found),
    };
    return cmocka_run_group_tests_name("translate", tests, NULL, NULL);
}
