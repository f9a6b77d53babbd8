/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DUTYGRAPH_EXPORT_H
#define DUTYGRAPH_EXPORT_H

#if defined(__GNUC__)
#define DG_API __attribute__((visibility("default")))
#else
#define DG_API
#endif

#endif
