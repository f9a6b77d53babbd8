/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read/container/html_furniture.h"

#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "base/utf8.h"
#include "read/container/html_article.h"
#include "read/container/page_foot.h"

enum {
    PART_BYTES = 600,    /* the foot of a page, or a line about it, holds no more */
    RECORD_BYTES = 1500, /* nor the table of its record */
    MARK_BYTES = 12,     /* nor does the mark of a note */
    NEAR_BLOCKS = 40,    /* within which the text begins behind the heading of a page */
};

static bool contains(const char *text, const char *word) {
    return text != NULL && strstr(text, word) != NULL;
}

static size_t count(const char *text, const char *const *words) {
    size_t n = 0;
    for (; *words != NULL; words++)
        n += contains(text, *words);
    return n;
}

static void remove_node(xmlNode *node) {
    xmlUnlinkNode(node);
    xmlFreeNode(node);
}

/* The text below an element without its white space, as far as the limit; false: there is more. */
static bool collect(dg_text *text, const xmlNode *node, size_t limit) {
    for (const xmlNode *child = node->children; child != NULL; child = child->next) {
        dg_slice rest =
            dg_slice_of(child->type == XML_TEXT_NODE ? (const char *)child->content : NULL);
        for (size_t step; rest.n > 0 && text->n <= limit; rest = dg_slice_skip(rest, step)) {
            uint32_t c = dg_utf8_next(rest, 0, &step);
            if (c > ' ' && c != 0xA0 && c != 0x3000 && !(c >= 0x2000 && c <= 0x200B))
                dg_text_put(text, (dg_slice){rest.at, step});
        }
        if (text->n > limit || !collect(text, child, limit)) return false;
    }
    return true;
}

/* --- What is left out --- */

/* The words around the first clause in a part that is left out, unless another was: they are not
 * lost in silence. */
static void keep_clause(dg_text *left_out, const xmlNode *node) {
    static const char *const words[] = {"牵头单位",          "责任单位", "配合单位",    "牵头部门",
                                        "责任部门",          "配合部门", "牵头，",      "牵头）",
                                        "牵头负责",          "负责）",   "Leadagency:", "Lead:",
                                        "Responsibleagency:"};
    enum { MOST_BYTES = 20000, BEFORE_BYTES = 45, BYTES = 120 };
    dg_text text = {0};
    if (left_out->n > 0) return;
    collect(&text, node, MOST_BYTES);
    dg_slice all = dg_text_slice(&text);
    size_t at = all.n;
    for (size_t i = 0; i < DG_ITEMS(words); i++) {
        size_t found = dg_slice_find(all, words[i], 0);
        if (found < at) at = found;
    }
    if (at < all.n) {
        size_t from = at > BEFORE_BYTES ? dg_utf8_begin(all, at - BEFORE_BYTES) : 0;
        size_t to = from + BYTES < all.n ? dg_utf8_begin(all, from + BYTES) : all.n;
        dg_text_put(left_out, (dg_slice){all.at + from, to - from});
    }
    dg_text_free(&text);
}

/* Such a page may say the same where it is read. */
static void drop_repeated(dg_text *left_out, const xmlNode *root) {
    dg_text text = {0};
    if (left_out->n == 0) return; /* mostly */
    collect(&text, root, SIZE_MAX - 1);
    if (dg_slice_find(dg_text_slice(&text), left_out->at, 0) < text.n) left_out->n = 0;
    dg_text_free(&text);
}

/* --- What nobody sees --- */

/* Is one of these a word of its id or class? class="foot copyright", id="page-footer" */
static bool is_named(const xmlNode *node, const char *const *names) {
    const char *const given[] = {dg_xml_attribute(node, "id"), dg_xml_attribute(node, "class")};
    for (size_t g = 0; g < DG_ITEMS(given); g++)
        for (const char *at = given[g]; at != NULL && *at != '\0'; at += strspn(at, " ")) {
            size_t n = strcspn(at, " ");
            for (const char *const *name = names; *name != NULL; name++)
                if (n == strlen(*name) && strncasecmp(at, *name, n) == 0) return true;
            at += n;
        }
    return false;
}

/* What a site shows on a screen only: marks of pages, links to edit a section. */
static bool is_not_printed(const xmlNode *node) {
    static const char *const names[] = {
        "noprint",        "no-print", "d-print-none", "hidden-print", "unprinted-element",
        "mw-editsection", NULL};
    return is_named(node, names);
}

/* What visitors wrote below a text. */
static bool is_comments(const xmlNode *node) {
    static const char *const names[] = {
        "comments",          "comments-area",    "commentlist",   "comment-list",
        "wp-block-comments", "comments-section", "disqus_thread", NULL};
    static const char *const parts[] = {"div", "section", "ul", "ol", NULL};
    return dg_xml_is_any(node, parts) && is_named(node, names);
}

/* The button that opens what stands below the heading around it is the heading's words. */
static bool is_heading_button(const xmlNode *node) {
    static const char *const headings[] = {"h1", "h2", "h3", "h4", "h5", "h6", NULL};
    const xmlNode *above = dg_xml_is(node, "button") ? node->parent : NULL;
    while (above != NULL && dg_xml_is(above, "span"))
        above = above->parent;
    return above != NULL && dg_xml_is_any(above, headings);
}

/* Is there a button in it that opens what stands below? */
static bool has_opener(const xmlNode *node, size_t *left) {
    if (*left == 0) return false;
    --*left;
    bool found = dg_xml_attribute(node, "aria-expanded") != NULL || is_heading_button(node);
    for (const xmlNode *child = node->children; child != NULL && !found && *left > 0;
         child = child->next)
        found = child->type == XML_ELEMENT_NODE && has_opener(child, left);
    return found;
}

/* The part of a text that opens below its heading: <h2><button aria-expanded="false">. */
static bool opens_below_heading(const xmlNode *node) {
    size_t left = 30; /* elements, of which a heading has but a few */
    const xmlNode *before = node->prev;
    while (before != NULL && before->type != XML_ELEMENT_NODE)
        before = before->prev;
    return before != NULL && has_opener(before, &left);
}

static bool is_out_of_sight(const xmlNode *node) {
    const char *style = dg_xml_attribute(node, "style"), *hidden = dg_xml_attribute(node, "hidden");
    return (hidden != NULL && strcmp(hidden, "until-found") != 0) ||
           contains(style, "display:none") || contains(style, "display: none") ||
           contains(style, "visibility:hidden") || contains(style, "visibility: hidden");
}

static bool is_hidden(const xmlNode *node) {
    if (is_not_printed(node) || is_comments(node)) return true;
    return is_out_of_sight(node) && !opens_below_heading(node);
}

/* <sup>1</sup>, <sup><a>[2]</a></sup>: the mark of a note, but for m² and 10⁸. */
static bool is_note_mark(const xmlNode *node) {
    if (!dg_xml_is(node, "sup")) return false; /* mostly */
    const char *before = node->prev != NULL && node->prev->type == XML_TEXT_NODE
                             ? (const char *)node->prev->content
                             : "";
    char last = *before == '\0' ? '\0' : before[strlen(before) - 1];
    dg_text text = {0};
    bool mark = last != 'm' && !(last >= '0' && last <= '9') && collect(&text, node, MARK_BYTES) &&
                text.n > 0;
    for (size_t i = 0, step; mark && i < text.n; i += step) {
        uint32_t c = dg_utf8_next(dg_text_slice(&text), i, &step);
        mark = (c >= 0x2460 && c <= 0x2473) || (c < 0x80 && strchr("0123456789[](),*", (char)c));
    }
    dg_text_free(&text);
    return mark;
}

static bool is_never_read(const xmlNode *node) {
    static const char *const names[] = {
        "script", "style",  "noscript", "template", "head",   "nav",    "footer", "aside",
        "select", "button", "input",    "textarea", "iframe", "object", "audio",  "video",
        "svg",    "map",    "rt",       "rp",       "del",    NULL};
    const char *role = dg_xml_attribute(node, "role");
    return (dg_xml_is_any(node, names) && !is_heading_button(node)) ||
           (role != NULL && strcmp(role, "navigation") == 0) || is_note_mark(node);
}

static size_t n_bytes(const xmlNode *node) {
    size_t n = 0;
    if (node->type == XML_TEXT_NODE)
        return dg_slice_trim(dg_slice_of((const char *)node->content)).n;
    for (const xmlNode *child = node->children; child != NULL; child = child->next)
        n += n_bytes(child);
    return n;
}

/* <![if !supportLists]>1．<![endif]>: an office program's conditions, which browsers take for
 * comments and the parser for text. */
static void drop_conditions(xmlNode *text) {
    char *to = (char *)text->content;
    for (const char *from = to; *from != '\0';) {
        size_t n = 1 + strcspn(from + 1, "<");
        const char *end = strncmp(from, "<![", 3) == 0 ? memchr(from, '>', n) : NULL;
        size_t dropped = end != NULL && end[-1] == ']' ? (size_t)(end + 1 - from) : 0;
        memmove(to, from + dropped, n - dropped);
        to += n - dropped;
        from += n;
    }
    *to = '\0';
}

static void drop_all_conditions(xmlNode *node) {
    for (xmlNode *child = node->children; child != NULL; child = child->next)
        if (child->type == XML_TEXT_NODE)
            drop_conditions(child);
        else
            drop_all_conditions(child);
}

/* What holds more than half of the page is hidden only until a script shows it. */
static void prune_hidden(xmlNode *node, size_t half, dg_text *left_out) {
    for (xmlNode *child = node->children, *next; child != NULL; child = next) {
        next = child->next;
        if (child->type != XML_ELEMENT_NODE) continue;
        if (!is_hidden(child) || n_bytes(child) > half) {
            prune_hidden(child, half, left_out);
            continue;
        }
        if (!is_comments(child)) keep_clause(left_out, child);
        remove_node(child);
    }
}

/* --- Lines about the page, and its foot --- */

static bool is_named_like_foot(const xmlNode *node) {
    static const char *const names[] = {"footer", "foot", "copyright", "page-footer", NULL};
    return is_named(node, names);
}

static bool begins_with_any(const char *text, const char *const *words) {
    for (; *words != NULL; words++)
        if (strncmp(text, *words, strlen(*words)) == 0) return true;
    return false;
}

/* 下一篇：…: another page, whatever its heading says. */
static bool begins_like_neighbour(const char *text) {
    static const char *const words[] = {"上一篇", "下一篇", "上一条", "下一条", NULL};
    return begins_with_any(text, words);
}

/* 责任编辑：某人, 发布时间：… 来源：…: a line about the page. */
static bool begins_like_note(const char *text) {
    static const char *const words[] = {
        "责任编辑", "责编：",   "编辑：",   "【打印",   "打印本页", "关闭窗口", "分享到",
        "分享：",   "扫一扫",   "相关链接", "相关报道", "相关新闻", "相关阅读", "相关稿件",
        "相关文章", "推荐阅读", "热点推荐", "当前位置", "您当前的", "您现在的", "您的位置",
        "所在位置", "您所在的", "发布时间", "发布日期", "信息来源", "来源：",   "文章来源",
        "浏览次数", "点击数",   "字体：",   "字号：",   "【字体",   NULL};
    return begins_with_any(text, words);
}

/* 相关文件, 政策解读: may the words alone head links to other pages? */
static bool may_head_other_pages(const char *text) {
    static const char *const words[] = {"相关文件", "相关解读", "相关政策", "相关推荐",
                                        "相关信息", "政策解读", "解读信息", "附件下载"};
    for (size_t i = 0; i < DG_ITEMS(words); i++)
        if (strcmp(text, words[i]) == 0) return true;
    return false;
}

/* Is the element, or one in it, a link? */
static bool holds_link(const xmlNode *node) {
    bool found = dg_html_is_link(node);
    for (const xmlNode *child = node->children; child != NULL && !found; child = child->next)
        found = holds_link(child);
    return found;
}

/* The next element behind this one, and all in it, that says anything: *text, which is the
 * caller's; NULL: there is none. */
static const xmlNode *next_to_say(dg_text *text, const xmlNode *node) {
    for (; node != NULL; node = node->parent)
        for (const xmlNode *next = node->next; next != NULL; next = next->next) {
            if (next->type != XML_ELEMENT_NODE) continue;
            collect(text, next, PART_BYTES);
            if (text->n > 0) return next;
        }
    return NULL;
}

/* Such words over links, or over nothing, the links being gone; else they head a part of the text.
 */
static bool heads_other_pages(const xmlNode *node, const char *words) {
    if (!may_head_other_pages(words)) return false; /* mostly */
    dg_text text = {0};
    const xmlNode *next = next_to_say(&text, node);
    bool other = next == NULL || holds_link(next) || may_head_other_pages(text.at) ||
                 begins_like_note(text.at) || begins_like_neighbour(text.at) ||
                 dg_reads_like_page_foot(dg_text_slice(&text));
    dg_text_free(&text);
    return other;
}

/* 索引号：… 责任部门：…, 公开责任部门：…, 【返回顶部】: of the page even with a word of duties. */
static bool begins_like_record(const char *text) {
    static const char *const words[] = {"索引号：",
                                        "索引号:",
                                        "公开责任部门：",
                                        "公开责任部门:",
                                        "信息公开责任部门：",
                                        "信息公开责任部门:",
                                        "信息公开责任单位：",
                                        "信息公开责任单位:",
                                        "【返回顶部",
                                        "返回顶部",
                                        NULL};
    return begins_with_any(text, words);
}

/* 主办：… 承办：… 技术支持：…, and nothing behind it: who keeps the site. */
static bool tells_keepers(const xmlNode *node, const char *text) {
    static const char *const words[] = {"主办：", "主办:", "主办单位：", "主办单位:", NULL};
    static const char *const keeps[] = {"技术支持：", "技术支持:", "运行维护", "维护单位：", NULL};
    if (!begins_with_any(text, words) || count(text, keeps) == 0) return false; /* mostly */
    dg_text behind = {0};
    bool last = next_to_say(&behind, node) == NULL;
    dg_text_free(&behind);
    return last;
}

/* 索引号 … 发文字号 …: the table of a page's record. */
static bool reads_like_record(const char *text) {
    static const char *const fields[] = {"索引号",   "主题分类", "发文字号", "发布机构", "发文机关",
                                         "成文日期", "发布日期", "信息分类", "公开方式", "有效性",
                                         "主题词",   "生成日期", "体裁分类", "组配分类", NULL};
    return count(text, fields) > 2;
}

static bool assigns(const char *text) {
    static const char *const words[] = {"责任单位", "牵头", "负责", "配合单位", NULL};
    return count(text, words) > 0;
}

static bool holds_block(const xmlNode *node) {
    for (const xmlNode *child = node->children; child != NULL; child = child->next)
        if (dg_html_is_block(child) || holds_block(child)) return true;
    return false;
}

static bool holds_grid(const xmlNode *node) {
    for (const xmlNode *child = node->children; child != NULL; child = child->next)
        if (dg_html_is_grid(child) || holds_grid(child)) return true;
    return false;
}

/* Is the element, which says `text`, one? What assigns is none, but for the page's foot by its name
 * and the headings of other pages. */
static bool is_part_of_page(const xmlNode *node, const dg_text *text) {
    bool part = text->n <= PART_BYTES && !holds_grid(node), line = part && !holds_block(node);
    if (part && is_named_like_foot(node)) return true;
    if (line && (begins_like_neighbour(text->at) || begins_like_record(text->at) ||
                 tells_keepers(node, text->at)))
        return true;
    return !assigns(text->at) &&
           ((line && (begins_like_note(text->at) || heads_other_pages(node, text->at))) ||
            reads_like_record(text->at) || (part && dg_reads_like_page_foot(dg_text_slice(text))));
}

/* Is the element, small enough, a part of the page that is no part of its text? */
static bool is_furniture(const xmlNode *node) {
    static const char *const parts[] = {"div", "p",  "td", "table", "center",
                                        "ul",  "h2", "h3", "h4",    NULL};
    dg_text text = {0};
    bool found = false;
    if (!dg_xml_is_any(node, parts)) return false;
    if (collect(&text, node, dg_xml_is(node, "table") ? RECORD_BYTES : PART_BYTES) && text.n > 0)
        found = is_part_of_page(node, &text);
    dg_text_free(&text);
    return found;
}

/* Parts that may hold some of the text itself: not menus and what is no text. */
static bool may_hold_clause(const xmlNode *node) {
    return dg_xml_is_any(node, (const char *const[]){"aside", "footer", NULL});
}

static void prune(xmlNode *node, bool (*is_out)(const xmlNode *node), dg_text *left_out) {
    for (xmlNode *child = node->children, *next; child != NULL; child = next) {
        next = child->next;
        if (child->type != XML_ELEMENT_NODE) continue;
        if (is_out(child)) {
            if (may_hold_clause(child)) keep_clause(left_out, child);
            remove_node(child);
        } else if (is_out == is_never_read || !dg_html_is_grid(child)) {
            prune(child, is_out, left_out);
        }
    }
}

/* --- Menus --- */

bool dg_html_is_link(const xmlNode *node) {
    return dg_xml_is(node, "a") && dg_xml_attribute(node, "href") != NULL;
}

/* What an element holds, but for the menus in it. */
typedef struct {
    bool text; /* that is no link's, or assigns */
    size_t links;
} contents;

static contents look_at_text(const xmlNode *node) {
    return (contents){.text =
                          node->content[strspn((const char *)node->content, " \t\r\n")] != '\0'};
}

static contents look_at_link(const xmlNode *link) {
    dg_text text = {0};
    bool whole = collect(&text, link, PART_BYTES);
    contents found = {.text = !whole || (text.n > 0 && assigns(text.at)), .links = text.n > 0};
    dg_text_free(&text);
    return found;
}

/* A block of nothing but links is a menu, or a list of other pages. */
static contents prune_menus(xmlNode *node) {
    contents all = {0};
    for (xmlNode *child = node->children, *next; child != NULL; child = next) {
        next = child->next;
        contents inside = child->type == XML_TEXT_NODE ? look_at_text(child)
                          : dg_html_is_link(child)     ? look_at_link(child)
                          : dg_html_is_grid(child)     ? (contents){.text = true}
                                                       : prune_menus(child);
        if (!inside.text && inside.links > 1 && dg_html_is_block(child)) {
            remove_node(child);
        } else {
            all.text = all.text || inside.text;
            all.links += inside.links;
        }
    }
    return all;
}

/* --- A heading said twice --- */

/* The site's heading of the page, and how many more blocks behind it are looked at. */
typedef struct {
    const xmlNode *at;
    dg_text text;
    size_t left;
} heading;

static const xmlNode *first_heading(const xmlNode *node) {
    const xmlNode *found = NULL;
    for (const xmlNode *child = node->children; child != NULL && found == NULL; child = child->next)
        found = dg_xml_is(child, "h1") ? child : first_heading(child);
    return found;
}

static bool says_the_same(const heading *h, const xmlNode *node) {
    dg_text text = {0};
    bool same = collect(&text, node, h->text.n) && text.n == h->text.n &&
                memcmp(text.at, h->text.at, text.n) == 0;
    dg_text_free(&text);
    return same;
}

/* The text may begin with the heading once more: remove it there. */
static bool remove_repeated(heading *h, xmlNode *node) {
    for (xmlNode *child = node->children; child != NULL; child = child->next) {
        bool look = h->left > 0 && dg_html_is_block(child);
        h->left = child == h->at ? NEAR_BLOCKS : h->left - look;
        if (look && says_the_same(h, child)) {
            remove_node(child);
            return true;
        }
        if (child != h->at && remove_repeated(h, child)) return true;
    }
    return false;
}

static void say_heading_once(xmlNode *root) {
    heading h = {.at = first_heading(root)};
    if (h.at != NULL && collect(&h.text, h.at, PART_BYTES) && h.text.n > 0)
        remove_repeated(&h, root);
    dg_text_free(&h.text);
}

void dg_html_prune(dg_text *left_out, xmlNode *root) {
    drop_all_conditions(root);
    prune(root, is_never_read, left_out);
    prune_hidden(root, n_bytes(root) / 2, left_out);
    prune_menus(root);
    prune(root, is_furniture, left_out);
    say_heading_once(root);
    drop_repeated(left_out, root);
}
