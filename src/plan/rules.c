/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/rules.h"

#include <stdlib.h>

#include "base/fail.h"

/* --- blocks, by union and find --- */

static size_t find(size_t *parent, size_t i) {
    while (parent[i] != i)
        i = parent[i] = parent[parent[i]];
    return i;
}

static void join(size_t *parent, size_t a, size_t b) {
    a = find(parent, a);
    b = find(parent, b);
    parent[a > b ? a : b] = a < b ? a : b; /* the first item stands for all */
}

static bool is_kept(const bool *kept, size_t w) {
    return kept == NULL || kept[w];
}

/* first_named: scratch, per number of a meeting the first item in it, DG_NONE before. */
static void join_items(size_t *parent, size_t *first_named, const dg_wishes *wishes,
                       const bool *kept) {
    for (size_t w = 0; w < wishes->n; w++) {
        const dg_wish *wish = &wishes->items[w];
        if (!is_kept(kept, w) || wish->n_items == 0) continue;
        if (wish->kind != DG_WISH_TOGETHER && wish->kind != DG_WISH_MEETING) continue;
        for (size_t i = 1; i < wish->n_items; i++)
            join(parent, wish->items[0], wish->items[i]);
        if (wish->kind != DG_WISH_MEETING) continue;
        size_t *named = &first_named[wish->number];
        if (*named == DG_NONE) *named = wish->items[0];
        join(parent, *named, wish->items[0]);
    }
}

static void number_blocks(dg_rules *r, size_t *parent) {
    size_t n = r->planning->n_items;
    for (size_t i = 0; i < n; i++) {
        size_t root = find(parent, i);
        r->block_of[i] = root == i ? r->n_blocks++ : r->block_of[root];
        r->first[r->block_of[i] + 1]++;
        r->minutes[r->block_of[i]] += r->planning->minutes[i];
    }
    for (size_t b = 0; b < r->n_blocks; b++)
        r->first[b + 1] += r->first[b];
    for (size_t i = n; i-- > 0;) /* from behind, so that each run is ascending */
        r->items[--r->first[r->block_of[i] + 1]] = i;
    for (size_t b = 0; b < r->n_blocks; b++) /* now first[b + 1] is where b begins */
        r->first[b] = r->first[b + 1];
    r->first[r->n_blocks] = n;
}

static bool make_blocks(dg_rules *r, const bool *kept) {
    size_t n = r->planning->n_items, n_names = 0;
    for (size_t w = 0; w < r->wishes->n; w++) {
        const dg_wish *wish = &r->wishes->items[w];
        if (wish->kind == DG_WISH_MEETING && wish->number >= n_names) n_names = wish->number + 1;
    }
    size_t *parent = calloc(n + 1, sizeof *parent);
    size_t *named = calloc(n_names + 1, sizeof *named);
    bool ok = parent != NULL && named != NULL;
    if (ok) {
        for (size_t i = 0; i < n; i++)
            parent[i] = i;
        for (size_t i = 0; i < n_names; i++)
            named[i] = DG_NONE;
        join_items(parent, named, r->wishes, kept);
        number_blocks(r, parent);
    }
    free(parent);
    free(named);
    return ok;
}

/* --- what the wishes say of blocks --- */

/* Does the block have no other value yet? */
static bool settle(size_t *value, size_t wanted) {
    bool free = *value == DG_NONE || *value == wanted;
    *value = wanted;
    return free;
}

static bool heed(dg_rules *r, const dg_wish *wish) {
    bool ok = true;
    for (size_t i = 0; i < wish->n_items; i++) {
        size_t b = r->block_of[wish->items[i]];
        if (wish->kind == DG_WISH_MEETING) ok &= settle(&r->name[b], wish->number);
        if (wish->kind == DG_WISH_SLOT) ok &= settle(&r->slot[b], wish->number);
        if (wish->kind != DG_WISH_APART) continue;
        for (size_t k = 0; k < i; k++)
            ok &= r->block_of[wish->items[k]] != b;
    }
    if (wish->kind == DG_WISH_UNAVAILABLE)
        r->away[wish->number * r->planning->n_departments + wish->department] = true;
    return ok;
}

static bool is_attending_away(const dg_rules *r, size_t block, size_t slot) {
    const dg_planning *p = r->planning;
    for (size_t i = r->first[block]; i < r->first[block + 1]; i++)
        for (size_t k = p->first[r->items[i]]; k < p->first[r->items[i] + 1]; k++)
            if (dg_rules_can_send(r, slot, p->attendees[k]) == 0) return true;
    return false;
}

static bool check_blocks(dg_rules *r) {
    bool ok = true;
    for (size_t b = 0; b < r->n_blocks; b++) {
        ok &= r->minutes[b] <= r->planning->capacity;
        if (r->slot[b] == DG_NONE) continue;
        ok &= r->minutes[b] <= dg_rules_minutes(r, r->slot[b]);
        ok &= !is_attending_away(r, b, r->slot[b]);
        r->pinned[r->n_pinned++] = b;
        if (r->slot[b] >= r->n_pinned_slots) r->n_pinned_slots = r->slot[b] + 1;
    }
    return ok;
}

/* The items' groups: as a list per item, made in two rounds. */
static void list_groups(dg_rules *r, const bool *kept) {
    size_t n = r->planning->n_items;
    for (int round = 0; round < 2; round++) {
        size_t group = 0;
        for (size_t w = 0; w < r->wishes->n; w++) {
            const dg_wish *wish = &r->wishes->items[w];
            if (wish->kind != DG_WISH_APART || !is_kept(kept, w)) continue;
            for (size_t i = 0; i < wish->n_items; i++) {
                size_t item = wish->items[i];
                if (round == 0)
                    r->group_first[item + 2]++;
                else
                    r->group_of[r->group_first[item + 1]++] = group;
            }
            group++;
        }
        for (size_t i = 0; round == 0 && i < n; i++)
            r->group_first[i + 2] += r->group_first[i + 1];
        r->n_groups = group;
    }
}

static dg_code check_numbers(size_t *n_slots, size_t *n_mentions, const dg_planning *p,
                             const dg_wishes *wishes, dg_error *err) {
    enum { HIGHEST = 10000 };
    *n_slots = *n_mentions = 0;
    for (size_t w = 0; w < wishes->n; w++) {
        const dg_wish *wish = &wishes->items[w];
        bool ok = wish->number < HIGHEST;
        for (size_t i = 0; i < wish->n_items; i++)
            ok = ok && wish->items[i] < p->n_items;
        if (wish->kind == DG_WISH_UNAVAILABLE) ok = ok && wish->department < p->n_departments;
        if (!ok) return dg_fail(err, DG_EINVAL, "a wish about an item or number that is not");
        *n_mentions += wish->n_items;
        bool of_slot = wish->kind == DG_WISH_UNAVAILABLE || wish->kind == DG_WISH_SLOT;
        if (of_slot && wish->number >= *n_slots) *n_slots = wish->number + 1;
    }
    return DG_OK;
}

static bool reserve(dg_rules *r, size_t n_mentions) {
    size_t n = r->planning->n_items, n_departments = r->planning->n_departments;
    r->block_of = calloc(n + 1, sizeof *r->block_of);
    r->first = calloc(n + 2, sizeof *r->first);
    r->items = calloc(n + 1, sizeof *r->items);
    r->minutes = calloc(n + 1, sizeof *r->minutes);
    r->name = calloc(n + 1, sizeof *r->name);
    r->slot = calloc(n + 1, sizeof *r->slot);
    r->pinned = calloc(n + 1, sizeof *r->pinned);
    r->group_first = calloc(n + 3, sizeof *r->group_first);
    r->group_of = calloc(n_mentions + 1, sizeof *r->group_of);
    r->away = calloc(r->n_slots * n_departments + 1, sizeof *r->away);
    r->seen_group = calloc(r->wishes->n + 1, sizeof *r->seen_group);
    r->seen_block = calloc(n + 1, sizeof *r->seen_block);
    r->seen_meeting = calloc(n + 2, sizeof *r->seen_meeting);
    r->sending = calloc(n_departments + 1, sizeof *r->sending);
    return r->block_of != NULL && r->first != NULL && r->items != NULL && r->minutes != NULL &&
           r->name != NULL && r->slot != NULL && r->pinned != NULL && r->group_first != NULL &&
           r->group_of != NULL && r->away != NULL && r->seen_group != NULL &&
           r->seen_block != NULL && r->seen_meeting != NULL && r->sending != NULL;
}

dg_code dg_rules_init(dg_rules *rules, bool *possible, const dg_planning *planning,
                      const dg_wishes *wishes, const bool *kept, dg_error *err) {
    size_t n_mentions;
    *rules = (dg_rules){.planning = planning, .wishes = wishes};
    dg_code code = check_numbers(&rules->n_slots, &n_mentions, planning, wishes, err);
    if (code != DG_OK) return code;
    if (!reserve(rules, n_mentions) || !make_blocks(rules, kept)) return dg_fail_memory(err);
    for (size_t b = 0; b < rules->n_blocks; b++)
        rules->name[b] = rules->slot[b] = DG_NONE;
    *possible = true;
    for (size_t w = 0; w < wishes->n; w++)
        if (is_kept(kept, w)) *possible &= heed(rules, &wishes->items[w]);
    *possible &= check_blocks(rules);
    list_groups(rules, kept);
    return DG_OK;
}

void dg_rules_free(dg_rules *rules) {
    free(rules->block_of);
    free(rules->first);
    free(rules->items);
    free(rules->minutes);
    free(rules->name);
    free(rules->slot);
    free(rules->pinned);
    free(rules->group_first);
    free(rules->group_of);
    free(rules->away);
    free(rules->seen_group);
    free(rules->seen_block);
    free(rules->seen_meeting);
    free(rules->sending);
    *rules = (dg_rules){0};
}

/* --- what may be --- */

size_t dg_rules_can_send(const dg_rules *rules, size_t slot, size_t department) {
    if (slot < rules->n_slots && rules->away[slot * rules->planning->n_departments + department])
        return 0;
    return rules->wishes->delegations == NULL ? 1 : rules->wishes->delegations[department];
}

/* Whole blocks, no two of a group apart; one name and slot at most. */
static bool allow_blocks(size_t *slot, dg_rules *r, const size_t *items, size_t n) {
    size_t stamp = ++r->stamp, name = DG_NONE, wanted = 0;
    *slot = DG_NONE;
    for (size_t i = 0; i < n; i++) {
        size_t b = r->block_of[items[i]];
        for (size_t g = r->group_first[items[i]]; g < r->group_first[items[i] + 1]; g++) {
            if (r->seen_group[r->group_of[g]] == stamp) return false;
            r->seen_group[r->group_of[g]] = stamp;
        }
        if (r->seen_block[b] == stamp) continue;
        r->seen_block[b] = stamp;
        wanted += dg_rules_block_size(r, b);
        if (r->name[b] != DG_NONE && !settle(&name, r->name[b])) return false;
        if (r->slot[b] != DG_NONE && !settle(slot, r->slot[b])) return false;
    }
    return wanted == n;
}

bool dg_rules_allow(size_t *slot, dg_rules *rules, const size_t *items, size_t n) {
    const dg_planning *p = rules->planning;
    if (!allow_blocks(slot, rules, items, n)) return false;
    if (*slot != DG_NONE && dg_minutes_of(p, items, n) > dg_rules_minutes(rules, *slot))
        return false;
    for (size_t i = 0; *slot != DG_NONE && i < n; i++)
        for (size_t k = p->first[items[i]]; k < p->first[items[i] + 1]; k++)
            if (dg_rules_can_send(rules, *slot, p->attendees[k]) == 0) return false;
    return true;
}

/* Count a meeting among those of the slot's round; false where somebody cannot attend it too. */
static bool send_all(dg_rules *r, size_t slot, size_t round, const size_t *items, size_t n) {
    const dg_planning *p = r->planning;
    size_t meeting = ++r->stamp;
    for (size_t i = 0; i < n; i++) {
        for (size_t k = p->first[items[i]]; k < p->first[items[i] + 1]; k++) {
            dg_sending *s = &r->sending[p->attendees[k]];
            if (s->round != round) *s = (dg_sending){.round = round};
            if (s->meeting == meeting) continue;
            s->meeting = meeting;
            if (++s->count > dg_rules_can_send(r, slot, p->attendees[k])) return false;
        }
    }
    return true;
}

/* Can the meetings that must be in the slot, other than m and k, be there beside the one given? */
static bool fits_slot(dg_rules *r, size_t slot, const dg_agendas *x, size_t m, size_t k,
                      const size_t *items, size_t n, const size_t *others, size_t n_others) {
    size_t round = ++r->stamp, n_rooms = dg_rules_rooms(r, slot), rooms = 1 + (n_others > 0);
    if (!send_all(r, slot, round, items, n) || !send_all(r, slot, round, others, n_others))
        return false;
    for (size_t i = 0; i < r->n_pinned; i++) {
        size_t b = r->pinned[i], other = x->meeting_of[r->items[r->first[b]]];
        if (r->slot[b] != slot || other == m || other == k) continue;
        if (r->seen_meeting[other] > round) continue;
        rooms++;
        bool ok = send_all(r, slot, round, dg_agendas_at(x, other), x->n_items[other]);
        r->seen_meeting[other] = r->stamp;
        if (!ok) return false;
    }
    return n_rooms == 0 || rooms <= n_rooms;
}

bool dg_rules_allow_change(dg_rules *rules, const dg_agendas *agendas, size_t m, const size_t *a,
                           size_t n_a, size_t k, const size_t *b, size_t n_b) {
    size_t slot_a, slot_b;
    if (!dg_rules_allow(&slot_a, rules, a, n_a) || !dg_rules_allow(&slot_b, rules, b, n_b))
        return false;
    bool shared = slot_a != DG_NONE && slot_a == slot_b;
    if (shared) return fits_slot(rules, slot_a, agendas, m, k, a, n_a, b, n_b);
    return (slot_a == DG_NONE || fits_slot(rules, slot_a, agendas, m, k, a, n_a, NULL, 0)) &&
           (slot_b == DG_NONE || fits_slot(rules, slot_b, agendas, m, k, b, n_b, NULL, 0));
}
