extension AllMethods {
  public static let expectedVotes = Method(
    id: "expected-votes", version: "1", name: "Expected vote on a next roll call",
    question: "How would each state vote if another text of this kind were put to the vote?",
    formula: "three questions in turn: absent? when not, yes? when neither, no?\n"
      + "P(answer) = 1 / (1 + e^−(c + β·w + γ·p + u))\n"
      + "w: log odds of that answer in its own record of the last five years, a choice of a year and a half ago "
      + "counting half, drawn to all states by one vote\n"
      + "p: its last position (not for absent); u: level of the roll call on that question, normal about 0\n"
      + "Brier score = mean of Σ(chance − what happened)² over yes, abstain, no, absent",
    assumptions: [
      "The next text is like the past ones of the kind: this is stated as a list of phrases, and most of them concern one "
        + "country each.",
      "What a state did at roll calls of the kind, and where it stood on all others, tells what it will do; nothing "
        + "else is known to the model.",
      "Roll calls differ by one level that moves all states alike; what the text says about one state is left out.",
      "Past roll calls were foretold each without itself and without those on the same resolution, from what was known "
        + "before its day.",
    ],
    howToRead:
      "A chance is over roll calls that could come: the interval holds the middle 90 % of them, from those that carry few "
      + "to those that carry many. Read the table of reliability first: where a chance of .8 was given, it should have "
      + "happened in about 80 of 100 cases. A Brier score must be below those of the plain rules, or the model adds nothing.",
    doesNotShow:
      "Instructions, bargains, sponsors, a change of government, or a vote on which the state itself is named. It is no "
      + "promise and no announcement of any state. Names from lists that are not verified are shown and never used.",
    source:
      "P. McCullagh, “Regression models for ordinal data”, Journal of the Royal Statistical Society B 42 (1980), 109–142; "
      + "G. W. Brier, Monthly Weather Review 78 (1950), 1–3.")
}
