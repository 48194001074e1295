extension AllMethods {
  /// How events are recorded and how panels are made of them.
  static let ofEvents: [Method] = [eventsRecording, panels]

  public static let eventsRecording = Method(
    id: "events-recording", version: "1", name: "Events of violence, as sources record them",
    question: "What do numbers of events and deaths tell, and what not?",
    formula: "low = Σ lowᵢ, best = Σ bestᵢ, high = Σ highᵢ over the rows i that count\n"
      + "an estimate given alone stands for all three; rows without a number are counted beside",
    assumptions: [
      "Each family of sources counts by its own definitions; families are set side by side and never added.",
      "Of several versions of a data set each event counts once, in the newest; a newer version that has nine in ten of an older "
        + "one’s events of a year (or of a country’s year) covers it, and what it dropped there is not counted.",
      "An event counts in the month in which it begins, and on the territory that the source names at that date.",
      "A number given for several states together stands under each and is added to none.",
      "Two events of different families are linked, and both kept, when they lie in the same state, at most one day and ten kilometres "
        + "apart, both placed to the district or better, with an actor in common; a person may take a link back.",
      "A map draws places that are known to the region or better: hollow where the point stands for a region (UCDP place codes 4 and 5), "
        + "not at all where only the country is known (6 and 7).",
    ],
    howToRead:
      "The best estimate stands between a low and a high one. The sum of the lows and the sum of the highs are the outermost cases, "
      + "not an interval: errors do not all fall on one side. Precision codes say how exactly place and date are known.",
    doesNotShow:
      "What nobody could report: where journalists and observers are kept out, deaths are missed, so that silence of a source is not "
      + "zero. UCDP counts only actors that reach 25 deaths in a year in its yearly tables; hunger and disease are in none of "
      + "them. GDELT counts news, not events. A death that two families record is in both.",
    source:
      "R. Sundberg and E. Melander, “Introducing the UCDP Georeferenced Event Dataset”, Journal of Peace Research 50 (2013), "
      + "523–532; the code books of UCDP, ACLED and GDELT.")

  public static let panels = Method(
    id: "panel", version: "1", name: "Panels of countries by year or month",
    question: "How does a cell of a panel come from rows of files?",
    formula: "cell(c, t) = transform(Σ rows of c in t − lag − window + 1 … t − lag)\n"
      + "transforms: none, log1p = ln(1 + x), log2p1 = log₂(1 + x), any (1 where x > 0), share (of all countries’ sum in the same period)",
    assumptions: [
      "A column reads one source: a family of events in the record, or a column of an indicator table.",
      "A lag below the delay after which a source appears would look ahead: the recipe states the delay and a shorter lag is refused.",
      "Missing stays missing, unless the recipe says that the last known value within n periods holds, or that a covered period without rows is zero.",
      "A source covers a period when it has any row in it, of whichever country.",
      "Rows that several states share enter no cell and are counted beside, unless the recipe counts them under each.",
    ],
    howToRead:
      "avow panel explain prints every source row behind a cell with file digest and line, the lag, the sum, the transform and the fill. "
      + "The digests of the recipe and of all inputs are kept with the run.",
    doesNotShow:
      "Whether the source was right, and later revisions: a panel of today’s version knows more about the past than one could know then.",
    source: "Avow’s own; what a recipe can say stands in the template that avow panel template prints.")
}
