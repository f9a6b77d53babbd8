/* SPDX-License-Identifier: MIT */
#include "picture.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "message.h"

static const double points_per_inch = 72;
static const double png_dpi = 144;      /* where the graph does not say */
static const double max_side = 16000;   /* pixels; cairo's own limit is 32767 */
static const double max_pixels = 100e6; /* 400 MB while it is drawn */

static const char *const formats[] = {"svg", "png", "pdf"};

static const char *format_of(const char *target) {
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        size_t n = strlen(formats[i]);
        if (strncmp(target, formats[i], n) == 0 && target[n] == ':') return formats[i];
    }
    return NULL;
}

bool picture_is_target(const char *target) {
    const char *format = format_of(target);
    return format != NULL && target[strlen(format) + 1] != '\0';
}

static double dpi_of(Agraph_t *graph, const char *format) {
    if (strcmp(format, "png") != 0) return points_per_inch;
    char *wanted = agget(graph, (char *)"dpi");
    double dpi = wanted != NULL ? strtod(wanted, NULL) : 0;
    if (!(dpi >= 1)) dpi = png_dpi;
    double margin = 1; /* inch, for the padding around the bounding box */
    double width = GD_bb(graph).UR.x / points_per_inch + margin;
    double height = GD_bb(graph).UR.y / points_per_inch + margin;
    dpi = fmin(dpi, max_side / fmax(width, height));
    return fmin(dpi, sqrt(max_pixels / (width * height)));
}

/* A new file beside `path` with the mode that a plain open would give it. */
static FILE *open_beside(char *beside) {
    int fd = mkstemp(beside);
    if (fd < 0) return NULL;
    mode_t mask = umask(0);
    umask(mask);
    FILE *file = fchmod(fd, 0666 & ~mask) == 0 ? fdopen(fd, "wb") : NULL;
    if (file == NULL) {
        close(fd);
        unlink(beside);
    }
    return file;
}

static bool close_and_rename(FILE *file, const char *beside, const char *path) {
    bool whole = fflush(file) == 0 && !ferror(file);
    whole = fclose(file) == 0 && whole;
    return whole && rename(beside, path) == 0;
}

bool picture_write(GVC_t *gvc, Agraph_t *graph, const char *target) {
    const char *format = format_of(target), *path = target + strlen(format) + 1;
    size_t n = strlen(path) + sizeof ".XXXXXX";
    char *beside = malloc(n);
    if (beside == NULL) {
        message_say("out of memory");
        return false;
    }
    snprintf(beside, n, "%s.XXXXXX", path);
    FILE *file = open_beside(beside);
    bool drawn = false, written = false;
    if (file != NULL) {
        GD_drawing(graph)->dpi = dpi_of(graph, format);
        drawn = gvRender(gvc, graph, format, file) == 0 && message_error() == NULL;
        written = close_and_rename(file, beside, path);
        if (!written) unlink(beside);
    }
    if (file == NULL || (drawn && !written))
        message_say("cannot write %s: %s", path, strerror(errno));
    else if (!drawn)
        message_say("cannot draw %s: %s", path,
                    message_error() ? message_error() : "no reason given");
    free(beside);
    return drawn && written;
}
