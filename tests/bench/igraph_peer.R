# SPDX-License-Identifier: GPL-3.0-or-later
# igraph_peer.R FILE: the projection, constraint and betweenness of bench_measures export by R's igraph: its seconds
# beside ours, and equal values or a failure.
suppressPackageStartupMessages({
    library(igraph)
    library(Matrix)
})

file <- commandArgs(trailingOnly = TRUE)[1]
lines <- strsplit(readLines(file), "\t")
kind <- vapply(lines, `[`, "", 1)
columns <- function(which, n) {
    fields <- vapply(lines[kind == which], function(line) line[2:(n + 1)], character(n))
    as.data.frame(t(fields), stringsAsFactors = FALSE)
}
number <- function(texts) as.numeric(texts)

ours <- columns("seconds", 2)
ours <- setNames(number(ours[[2]]), ours[[1]])
values <- columns("values", 4)
pairs <- columns("pair", 2)
ties <- columns("tie", 4)
departments <- values[[1]]
tie_names <- paste(ties[[1]], ties[[2]])

beside <- function(name, theirs, mine) {
    cat(sprintf("%s: R igraph %.3f s, ours %.3f s, theirs / ours: %.1f\n", name, theirs, ours[mine], theirs / ours[mine]))
}
timed <- function(name, mine, work) {
    seconds <- system.time(result <- work())[["elapsed"]]
    beside(name, seconds, mine)
    list(result = result, seconds = seconds)
}
same <- function(what, theirs, mine) {
    off <- max(abs(theirs - mine) / pmax(1, abs(mine)), na.rm = TRUE)
    if (!(off < 1e-9)) stop(what, " differs by ", off)
    cat(sprintf("  %s: largest relative difference %.1e\n", what, off))
}

# a task "t7", a department "7"
graph <- graph_from_edgelist(cbind(paste0("t", pairs[[1]]), pairs[[2]]), directed = FALSE)
V(graph)$type <- !startsWith(V(graph)$name, "t")
first <- timed("projection", "projection", function() bipartite_projection(graph, which = "true"))
projection <- first$result

# whose weights are shared tasks; Newman's are not igraph's: a product of matrices
tasks <- factor(pairs[[1]])
holds <- sparseMatrix(as.integer(tasks), match(pairs[[2]], departments), x = 1, dims = c(nlevels(tasks), length(departments)))
others <- rowSums(holds) - 1
newman <- crossprod(holds, Diagonal(x = ifelse(others > 0, 1 / others, 0)) %*% holds)

ends <- as_edgelist(projection)
where <- match(ifelse(number(ends[, 1]) < number(ends[, 2]), paste(ends[, 1], ends[, 2]), paste(ends[, 2], ends[, 1])), tie_names)
stopifnot(!anyNA(where), length(where) == length(tie_names))
same("shared tasks", E(projection)$weight, number(ties[[4]])[where])
weights <- newman[cbind(match(ends[, 1], departments), match(ends[, 2], departments))]
same("Newman weights", weights, number(ties[[3]])[where])

row <- match(V(projection)$name, departments)
second <- timed("constraint", "constraint", function() constraint(projection, weights = weights))
same("constraint", second$result, number(values[[2]])[row])
third <- timed("betweenness, hops", "hops", function() betweenness(projection, directed = FALSE, weights = NA))
same("betweenness, hops", third$result, number(values[[3]])[row])
fourth <- timed("betweenness, weighted", "weighted", function() betweenness(projection, directed = FALSE, weights = 1 / weights))
same("betweenness, weighted", fourth$result, number(values[[4]])[row])

theirs <- first$seconds + second$seconds + third$seconds
mine <- sum(ours[c("projection", "constraint", "hops")])
cat(sprintf("projection, constraint, betweenness: ours %.3f s, R igraph %.3f s, theirs / ours: %.1f\n", mine, theirs, theirs / mine))
