# Which states share a land border, from the outlines of Natural Earth (public domain, 1:50 million) in Debian's package
# r-cran-rnaturalearthdata. Two states are neighbours when their outlines have at least two points in common.
# The outlines are those of Natural Earth, not of the United Nations: a border here says nothing about status.
#
#   Rscript Scripts/land-borders.R > Sources/AvowRecord/Reference/Authority/land-borders.csv

states <- read.csv("Sources/AvowRecord/Reference/Authority/states.csv", na.strings = "")$id
shapes <- rnaturalearthdata::countries50
code <- shapes@data$adm0_a3
iso <- shapes@data$iso_a3
code <- ifelse(iso %in% states, iso, code)
code[code == "SDS"] <- "SSD"
code[code == "SAH"] <- "ESH"
points <- lapply(seq_along(shapes@polygons), function(i) {
  if (!(code[i] %in% states)) return(character(0))
  rings <- lapply(shapes@polygons[[i]]@Polygons, function(ring) ring@coords)
  all <- do.call(rbind, rings)
  unique(sprintf("%.6f %.6f", all[, 1], all[, 2]))
})
owner <- rep(code, lengths(points))
place <- unlist(points)
shared <- split(owner, place)
shared <- shared[lengths(shared) > 1]
pairs <- unlist(lapply(shared, function(states) {
  states <- sort(unique(states))
  if (length(states) < 2) return(NULL)
  combn(states, 2, paste, collapse = ",")
}))
count <- table(pairs)
borders <- sort(names(count)[count >= 2])
cat("one,other,source,as_of\n")
cat(paste0(borders, ",\"Natural Earth 1:50 million (rnaturalearthdata ", packageVersion("rnaturalearthdata"),
  "): outlines with two points or more in common\",2026-11-25\n"), sep = "")
