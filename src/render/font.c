/* SPDX-License-Identifier: MIT */
#include "font.h"

#include <fontconfig/fontconfig.h>
#include <stddef.h>

/* The UTF-8 of U+3400–U+9FFF starts with E3 90 to E9 BF, that of the planes beyond with F0 A0 up.
 */
bool font_needs_chinese(const char *utf8) {
    for (const unsigned char *c = (const unsigned char *)utf8; *c != '\0'; c++) {
        if (*c >= 0xE4 && *c <= 0xE9) return true;
        if (*c == 0xE3 && c[1] >= 0x90) return true;
        if (*c == 0xF0 && c[1] >= 0xA0) return true;
    }
    return false;
}

bool font_has_chinese(void) {
    static const FcChar32 asked[] = {0x56FD, 0x52A1, 0x90E8, 0x95E8}; /* 国务部门 */
    FcPattern *pattern = FcPatternCreate();
    FcCharSet *characters = FcCharSetCreate();
    for (size_t i = 0; i < sizeof asked / sizeof *asked; i++)
        FcCharSetAddChar(characters, asked[i]);
    FcPatternAddCharSet(pattern, FC_CHARSET, characters);
    FcPatternAddBool(pattern, FC_SCALABLE, FcTrue);
    FcObjectSet *fields = FcObjectSetBuild(FC_FAMILY, (char *)NULL);
    FcFontSet *fonts = FcFontList(NULL, pattern, fields);
    bool found = fonts != NULL && fonts->nfont > 0;
    if (fonts != NULL) FcFontSetDestroy(fonts);
    FcObjectSetDestroy(fields);
    FcCharSetDestroy(characters);
    FcPatternDestroy(pattern);
    return found;
}
