extension AllMethods {
  public static let idealPoints = Method(
    id: "ideal-points", version: "1", name: "Positions from votes (dynamic ordered probit)",
    question: "Where did each state stand in each session, judged by how it voted?",
    formula: "z = βθ + e, e normal with deviation 1\n"
      + "yes when z < γ₁, abstain when γ₁ ≤ z < γ₂, no when z ≥ γ₂\n"
      + "θ(t) normal about θ(t−1) with variance ½ · n(t)/(n(t) + n(t−1)); β normal with variance 1\n"
      + "θ: position of a state in a period; β, γ: of a question; n: votes cast",
    assumptions: [
      "One line explains votes: what it leaves out goes into e, alike for all.",
      "An abstention stands between yes and no.",
      "Absent states would have voted as their position says; a state that is absent when it hurts breaks this.",
      "Roll calls matched across sessions ask the same question of everybody.",
      "A position moves little from one session to the next, the less the fewer votes there are.",
      "Paragraph votes and amendments after 1989, votes on which all agreed, and session 19 are left out.",
    ],
    howToRead:
      "The unit is the standard deviation of all positions of the run; 0 is their mean; the United States "
      + "stands above 0. The interval holds 90 % of what fits the votes. Look at the number of votes first. Compare "
      + "states within a session; compare sessions with care, and sessions before the first bridge (1951) hardly at all: "
      + "their common level hangs on the states' own course only.",
    doesNotShow:
      "Decisions taken without a vote, which are the large majority; why a state voted as it did; how "
      + "strongly it feels. The line is what divided the votes of the time, and so its meaning moves with the agenda. "
      + "Distances are no measured quantity: twice as far is not twice as opposed. Intervals are conditional on the model.",
    source:
      "M. Bailey, A. Strezhnev and E. Voeten, “Estimating dynamic state preferences from United Nations voting "
      + "data”, Journal of Conflict Resolution 61 (2017), 430–456.")
}
