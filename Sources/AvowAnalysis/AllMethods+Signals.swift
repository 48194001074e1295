extension AllMethods {
  /// The methods of early warning that rest on events.
  static let ofSignals = [signals, signalHistory, signalStudy, assessments]

  public static let signals = Method(
    id: "signals", version: "1", name: "Signals from counts of events",
    question: "Where did more happen than the past of the place makes usual?",
    formula:
      "usual count: mean m = (Σx + ½)/n over the n periods before; size k = min(m²/(s² − m), Σx + ½), variance m + m²/k\n"
      + "tail probability = P(X ≥ x), X negative binomial (m, k); adjusted over all places by Benjamini and Hochberg\n"
      + "EWMA: e = 0.3 z + 0.7 e, in its own standard deviations; CUSUM: S = max(0, S + z − ½); z = (x − m)/√(m + m²/k)\n"
      + "step: 2 (log L of two rates − log L of one), divided by the dispersion of the counts about the two rates\n"
      + "n: 52 weeks or 12 months; the charts run over the 12 weeks or 6 months that follow them",
    assumptions: [
      "What is counted are recorded events with violence against civilians, not deaths: the deaths of one event do not come "
        + "independently.",
      "An event counts in the period in which it ended, so that nothing is known before it can be; one that lasts longer "
        + "than a month is left out, and how many were is told.",
      "Between a source's first and last event in a state, a period without an event is a count of nought; outside it "
        + "nothing is assumed.",
      "The past is quiet enough to tell what is usual. A war that has lasted a year is usual to these rules.",
      "Sources are never added: each family of sources has its own series.",
    ],
    howToRead:
      "A signal is a proposal to look, not a warning: a person reads it and may issue an alert. Each rule shows how many "
      + "false signals a week it gives in quiet places and after how many periods it finds an injected step. What share of its "
      + "signals on the events held was borne out, beside the share that chance would give, is told by avow signals --history.",
    doesNotShow:
      "Anything that the source did not record or recorded late: published event data arrive weeks or months after "
      + "the events, so that a delay measured here comes on top. It does not foretell the first event in a place without "
      + "events, and a fall in reporting looks like peace.",
    source:
      "E. S. Page, Biometrika 41 (1954), 100–115; S. W. Roberts, Technometrics 1 (1959), 239–250; Y. Benjamini, Y. Hochberg, "
      + "Journal of the Royal Statistical Society B 57 (1995), 289–300.")

  public static let signalHistory = Method(
    id: "signal-history", version: "1", name: "Past proposals of the rules, graded",
    question:
      "What share of the proposals on events held was borne out by what the same source recorded after?",
    formula:
      "each period held is looked at with what was known by then; precision = borne out / proposals\n"
      + "borne out: at least 25 civilians killed in the place in the three months after the period, and at least twice as many as "
      + "in the three months before it\n"
      + "base rate = place-periods that would have been borne out / place-periods looked at",
    assumptions: [
      "The source records deaths alike before and after.",
      "Three months before and three months after the period are covered, else it is not graded.",
    ],
    howToRead:
      "Compare the precision of a rule with the base rate beside it: a rule that does no better tells nothing. Proposals a week "
      + "are over all places looked at together.",
    doesNotShow:
      "What would have been known on the day: the events held are those of today's edition, which came later. "
      + "Crimes that leave no recorded deaths. Whether somebody acted in time, so that nothing followed.",
    source: "Counted by avow signals --history; kept with --keep.")

  public static let signalStudy = Method(
    id: "signal-study", version: "1", name: "Study of the rules on injected steps",
    question: "How soon do the rules find a step of a given size, and how often do they fire for nothing?",
    formula:
      "100 places with counts drawn from Poisson or negative binomial distributions, looked at together;\n"
      + "after the first year and 12 more periods one in ten rises by 1, 3 or 10 events a period\n"
      + "delay: periods from the step to the first signal, at most 11, else missed\n"
      + "false signals a week = signals without a step / place-weeks without a step × 100",
    assumptions: [
      "Quiet places are drawn from the distributions that the rules assume; real places vary in more ways.",
      "Places are independent of each other.",
    ],
    howToRead:
      "A delay of 0 is a step found in the period in which it began. Look at the share found first: a short delay of few "
      + "finds is no merit.",
    doesNotShow:
      "New actors and spillover, which need names and borders. How the rules do where reporting itself "
      + "changes.",
    source: "Drawn by avow signals --study from the seed of the run; the same seed gives the same table.")

  public static let assessments = Method(
    id: "assessment-framework", version: "1", name: "Assessment by the fourteen risk factors",
    question:
      "Which risk factors for atrocity crimes does the evidence point to, who says so, and what has changed?",
    formula: "none: evidence is listed by factor and indicator, never added up",
    assumptions: [
      "The factors are those of the United Nations Framework of Analysis for Atrocity Crimes (2014), by their numbers; names "
        + "and indicators are in Avow's own words.",
      "The Framework gives no weights and says that not every factor need be present. A count of factors would be a weight of one each, "
        + "so none is made.",
      "Evidence holds only what may be public. What must be protected does not belong into this record.",
    ],
    howToRead:
      "Read the evidence of a factor, for and against, with its date, source, assessor and confidence, and the dissent beside it. Of two "
      + "assessments, look at what is new and at what is no longer there.",
    doesNotShow:
      "How likely a crime is. A factor without evidence was not found absent: nobody entered evidence for it.",
    source: "United Nations, Framework of Analysis for Atrocity Crimes: A Tool for Prevention, New York 2014."
  )
}
