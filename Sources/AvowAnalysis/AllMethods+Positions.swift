extension AllMethods {
  private static let positionModel =
    "z = βθ + e, e normal with deviation 1\n"
    + "yes when z < γ₁, abstain when γ₁ ≤ z < γ₂, no when z ≥ γ₂\n"
    + "θ(t) normal about the expected θ(t−1) with variance ½ · n(t)/(n(t) + n(t−1)); β normal with variance 1;\n"
    + "γ₁ < γ₂ even between −7 and 7; all θ together have mean 0 and deviation 1\n"
    + "θ: position of a state in a period; β, γ: of a question; n: votes cast"

  private static let positionAssumptions = [
    "One line explains votes: what it leaves out goes into e, alike for all.",
    "An abstention stands between yes and no.",
    "Absent states would have voted as their position says; a state that is absent when it hurts breaks this.",
    "Roll calls matched across sessions ask the same question of everybody.",
    "A position moves little from one session to the next, the less the fewer votes there are.",
    "Paragraph votes and amendments after 1989, votes on which all agreed, and session 19 are left out.",
  ]

  private static let positionSource =
    "M. Bailey, A. Strezhnev and E. Voeten, “Estimating dynamic state preferences from United Nations voting "
    + "data”, Journal of Conflict Resolution 61 (2017), 430–456."

  private static let positionLimits =
    "Decisions taken without a vote, which are the large majority; why a state voted as it did; how "
    + "strongly it feels. The line is what divided the votes of the time, and so its meaning moves with the agenda. "
    + "Distances are no measured quantity: twice as far is not twice as opposed. Intervals are conditional on the model."

  public static let idealPoints = Method(
    id: "ideal-points", version: "2", name: "Positions from votes (dynamic ordered probit)",
    question: "Where did each state stand in each session, judged by how it voted?",
    formula: positionModel + "\n"
      + "A climb to the mode, then few draws by Metropolis and Hastings; levels and scales of whole sessions are set "
      + "by Newton steps on the equations that hold in the mean over draws.",
    assumptions: positionAssumptions + [
      "Where few or none abstained the two thresholds are moved as the published sampler moves them, drift included.",
      "The first two periods, where no bridge ties them to later ones, get 24,000 sweeps of the published sampler.",
    ],
    howToRead:
      "The unit is the standard deviation of all positions of the run; 0 is their mean; the United States "
      + "stands above 0. The interval holds 90 % of what fits the votes. Look at the number of votes first. Compare "
      + "states within a session; compare sessions with care, and sessions before the first bridge (1951) hardly at all: "
      + "their common level hangs on the states' own course, and on how thresholds of votes without abstentions are "
      + "drawn, more than on votes. There this method and the published estimates differ most: by some three tenths in "
      + "session 1 with seed 1, and by more with the quick method. That the drift is imitated, and the number of opening "
      + "sweeps, were chosen after looking at the published estimates, which are thus no independent test of them.",
    doesNotShow: positionLimits, source: positionSource)

  public static let idealPointsSampler = Method(
    id: "ideal-points-sampler", version: "1", name: "Positions from votes, by the published sampler",
    question: "What does the published procedure itself give on the same votes, draw by draw?",
    formula: positionModel + "\n"
      + "Each sweep draws every θ, standardises all, then moves thresholds, utilities z and slopes β; means and 5 % and "
      + "95 % points over the sweeps that count.",
    assumptions: positionAssumptions,
    howToRead:
      "As positions of the fast method, which it checks. Slow: some 24,000 sweeps are needed, since the level of the "
      + "first sessions moves over thousands of them. An interrupted run goes on where it stood.",
    doesNotShow: positionLimits, source: positionSource)

  public static let polarization = Method(
    id: "polarization", version: "1", name: "Polarisation of positions",
    question: "How far apart did states stand in each session, and did that change?",
    formula: "sd: √(Σ(θ − mean)²/(n − 1))\n"
      + "bimodality: (g₁² + 1)/(g₂ + 3(n − 1)²/((n − 2)(n − 3))), g₁ skewness, g₂ excess kurtosis\n"
      + "der (Duclos–Esteban–Ray): mean over i of f(θᵢ)^½ · mean over j of |θᵢ − θⱼ|, f a normal kernel density with "
      + "bandwidth 4.7 n^(−½) sd · ½^0.1\n"
      + "distance to median: mean of |θ − median|; of a named state (the United States): |θ − median|\n"
      + "group gap: highest less lowest mean of a regional group; group share: variance between groups over all\n"
      + "trend: slope of least squares, standard error after Newey and West, periods cut down to n(1 − r)/(1 + r)\n"
      + "change: Pettitt's test, cut alike with r about the levels before and after, told when p is below .01",
    assumptions: [
      "Positions mean the same in all periods: they do only as far as bridges and the states' own course tie them.",
      "The first interval is from joint draws of the positions. The second draws resolutions with replacement and takes "
        + "one step from the estimate for each draw, curves unchanged.",
      "Regional groups are those for elections.",
    ],
    howToRead:
      "Read the measures together: between 1950 and today the spread fell while the distance of the United States to the "
      + "median grew. Drawn positions lie further apart than their means, so a value can stand near the lower end of its "
      + "interval. Where the verdict is “no trend can be told”, none should be told.",
    doesNotShow:
      "Decisions without a vote. Whether states moved or the agenda did. Bimodality moves with skew as well as with two "
      + "camps. A trend over all periods hides rises and falls within.",
    source:
      "J.-Y. Duclos, J. Esteban and D. Ray, “Polarization: concepts, measurement, estimation”, Econometrica 72 (2004), "
      + "1737–1772; A. N. Pettitt, “A non-parametric approach to the change-point problem”, Applied Statistics 28 (1979), "
      + "126–135.")
}
