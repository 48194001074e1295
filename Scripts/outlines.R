# Outlines of countries for the maps of the site, from Natural Earth (public domain, 1:50 million) in Debian's package
# r-cran-rnaturalearthdata. Every point is set on a grid of a twentieth of a degree, so that two neighbours keep one
# border between them, and points in a straight line are left out. Islands of less than a few steps of the grid stay
# only where a country has no larger part; a state too small for the source is one point.
#
#   Rscript Scripts/outlines.R 2026-11-28 > Sources/AvowSite/Outlines/countries.txt
#
# The file: lines that begin with # are notes; then for each shape a line "code|kind|name" and one line a ring. A ring is
# a list of steps in twentieths of a degree, longitude and latitude in turn, from 0, 0: each number n is written as
# 2n, or -2n - 1 where it is below 0, in digits of five bits, lowest first, as characters from code 63 on; a digit with
# 32 added is followed by another.
#
# Kinds: state (a state of the authority files), territory (administered by a state, shown as land), open (an area whose
# status is not agreed: drawn with a broken line and never shaded as part of a state).

as_of <- commandArgs(TRUE)[1]
if (is.na(as_of)) stop("Give the date on which the file is made, such as 2026-11-28.")
grid <- 20
states <- read.csv("Sources/AvowRecord/Reference/Authority/states.csv", na.strings = "")
shapes <- rnaturalearthdata::countries50
data <- attr(shapes, "data")
polygons <- attr(shapes, "polygons")
code <- as.character(data$adm0_a3)
iso <- as.character(data$iso_a3)
code <- ifelse(!is.na(iso) & iso %in% states$id, iso, code)
code[code == "SDS"] <- "SSD"
code[code == "SAH"] <- "ESH"
code[code == "ALD"] <- "ALA"
# Parts that no list of the United Nations has as a state belong to the state on whose territory they lie.
code[code == "SOL"] <- "SOM"
code[code == "CYN"] <- "CYP"
open <- c(ESH = "Western Sahara", KAS = "Siachen Glacier", KOS = "Kosovo", TWN = "Taiwan", FLK = "Falkland Islands (Malvinas)")
kind <- ifelse(code %in% names(open), "open", ifelse(code %in% states$id, "state", "territory"))
name <- ifelse(code %in% names(open), open[code],
  ifelse(code %in% states$id, states$short_name[match(code, states$id)], as.character(data$name_long)))

digits <- function(n) {
  n <- ifelse(n < 0, -2 * n - 1, 2 * n)
  out <- integer(0)
  repeat {
    low <- n %% 32
    n <- n %/% 32
    out <- c(out, low + if (n > 0) 32 else 0)
    if (n == 0) break
  }
  rawToChar(as.raw(63 + out))
}
seen <- new.env()
text_of <- function(n) {
  key <- as.character(n)
  if (is.null(seen[[key]])) seen[[key]] <- digits(n)
  seen[[key]]
}
ring_on_grid <- function(coords) {
  x <- round(coords[, 1] * grid)
  y <- round(coords[, 2] * grid)
  n <- length(x)
  keep <- c(TRUE, x[-1] != x[-n] | y[-1] != y[-n])
  x <- x[keep]; y <- y[keep]
  if (length(x) > 1 && x[1] == x[length(x)] && y[1] == y[length(y)]) { x <- x[-length(x)]; y <- y[-length(y)] }
  repeat {
    n <- length(x)
    if (n < 4) break
    before <- c(n, 1:(n - 1)); after <- c(2:n, 1)
    straight <- (x - x[before]) * (y[after] - y) == (y - y[before]) * (x[after] - x) &
      (x - x[before]) * (x[after] - x) + (y - y[before]) * (y[after] - y) > 0
    if (!any(straight)) break
    x <- x[!straight]; y <- y[!straight]
  }
  list(x = x, y = y)
}
area <- function(ring) {
  n <- length(ring$x)
  if (n < 3) return(0)
  after <- c(2:n, 1)
  abs(sum(ring$x * ring$y[after] - ring$x[after] * ring$y)) / 2
}

cat("# Outlines of countries, Natural Earth 1:50 million, public domain (naturalearthdata.com), through rnaturalearthdata ",
  as.character(packageVersion("rnaturalearthdata")), ".\n", sep = "")
cat("# Made by Scripts/outlines.R, which tells the format, on ", as_of, ". Grid: ", grid, " steps a degree.\n", sep = "")
cat("# Boundaries and names follow the source for drawing alone and say nothing about the status of any area.\n")
for (one in sort(unique(code[code != "ATA"]))) {
  rings <- unlist(lapply(which(code == one), function(i) {
    lapply(attr(polygons[[i]], "Polygons"), function(p) ring_on_grid(attr(p, "coords")))
  }), recursive = FALSE)
  areas <- vapply(rings, area, 0)
  rings <- rings[areas >= min(10, max(areas))]
  areas <- areas[areas >= min(10, max(areas))]
  first <- which(code == one)[1]
  cat(one, "|", kind[first], "|", name[first], "\n", sep = "")
  for (ring in rings[order(-areas)]) {
    steps <- rbind(diff(c(0, ring$x)), diff(c(0, ring$y)))
    cat(vapply(steps, text_of, ""), "\n", sep = "")
  }
}
# States too small for the outlines: one point, from the list of tiny countries.
tiny <- rnaturalearthdata::tiny_countries50
tiny_code <- as.character(attr(tiny, "data")$adm0_a3)
at <- attr(tiny, "coords")
for (one in setdiff(states$id[states$kind %in% c("member", "observer")], code)) {
  place <- match(one, tiny_code)
  if (is.na(place)) next
  cat(one, "|state|", states$short_name[states$id == one], "\n", sep = "")
  cat(text_of(round(at[place, 1] * grid)), text_of(round(at[place, 2] * grid)), "\n", sep = "")
}
