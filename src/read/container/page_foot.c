/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/container/page_foot.h"

static size_t count(dg_slice text, const char *const *words) {
    size_t n = 0;
    for (; *words != NULL; words++)
        n += dg_slice_holds(text, *words);
    return n;
}

bool dg_reads_like_page_foot(dg_slice text) {
    static const char *const sure[] = {"版权所有",          "ICP备",
                                       "公网安备",          "网站标识码",
                                       "网站地图",          "Copyright ©",
                                       "Copyright©",        "Crown copyright",
                                       "Crowncopyright",    "All rights reserved",
                                       "Allrightsreserved", NULL};
    static const char *const keepers[] = {"主办", "承办", "Copyright", NULL};
    static const char *const reach[] = {"技术支持：", "技术支持:", "运行维护", "网站维护",
                                        "地址：",     "地址:",     "邮编",     "邮政编码",
                                        "传真",       "浏览器",    NULL};
    return count(text, sure) > 0 || (count(text, keepers) > 0 && count(text, reach) > 1);
}
