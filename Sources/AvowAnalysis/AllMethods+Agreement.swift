extension AllMethods {
  /// The methods of agreement in groups, of nearness and of blocs.
  public static let ofGroups: [Method] = [cohesion, orderedAgreement, clusterBootstrap, neighbours, blocs]

  public static let cohesion = Method(
    id: "cohesion", version: "1", name: "Cohesion of a group",
    question: "How closely did the members of a group vote together?",
    formula: "agreement index = (m − ½(n − m)) / n; m: the largest of yes, abstain, no; n: all three\n"
      + "Rice = |Y − N| / (Y + N)\n"
      + "pairs = Σ(same + half/2) / Σ pairs, over all pairs of members in all roll calls\n"
      + "unanimity = roll calls on which all voting members did the same / roll calls\n"
      + "cohesion of a period = mean of the index over its roll calls",
    assumptions: [
      "A roll call counts when at least two members voted and, unless all are asked for, the Assembly as a whole was "
        + "divided: at least two of yes, no and abstain were cast by anybody.",
      "Members are those of the day of the vote. Absent members are left out of that roll call.",
      "A member whose entry the record does not date counts on every day on which it voted, and is named; it can be left "
        + "out.",
      "Every roll call weighs the same in a mean, whatever its subject; in the pooled index of pairs a roll call weighs by "
        + "its pairs.",
    ],
    howToRead:
      "1 when all members always did the same. The agreement index is 0 when they fell into three equal parts; Rice is "
      + "0 when as many said yes as no, and does not see abstentions. A small group is unanimous more easily than a large "
      + "one: compare groups of like size, or use the index of pairs.",
    doesNotShow:
      "Decisions without a vote; members who stayed away so as not to break ranks; whether the group agreed beforehand "
      + "or its members merely think alike.",
    source:
      "S. Hix, A. Noury and G. Roland, “Power to the parties: cohesion and competition in the European Parliament”, "
      + "British Journal of Political Science 35 (2005), 209–234; S. A. Rice, Quantitative Methods in Politics (1928); "
      + "A. Lijphart, American Political Science Review 57 (1963), 902–917.")

  public static let orderedAgreement = Method(
    id: "agreement-ordered", version: "1", name: "Agreement on an ordered scale (van der Eijk’s A)",
    question: "Did the group stand together, spread out, or fall into two camps?",
    formula: "A = Σ wₗ Aₗ over the level layers of the distribution of yes, abstain, no\n"
      + "Aₗ = 1 for a layer over one of them, ½ over two neighbours, 0 over all three, −1 over yes and no without abstain\n"
      + "wₗ: share of the members in the layer",
    assumptions: ["Yes, abstain and no stand in this order, at no stated distance."],
    howToRead:
      "1: all did the same. 0: equal parts. −1: half against half. Unlike the agreement index it tells a group "
      + "that abstains in part from one that votes against itself.",
    doesNotShow: "Which way the group leans, and absent members.",
    source:
      "C. van der Eijk, “Measuring agreement in ordered rating scales”, Quality and Quantity 35 (2001), 325–341."
  )

  public static let clusterBootstrap = Method(
    id: "interval-bootstrap-resolutions", version: "1", name: "Interval by drawing resolutions anew",
    question:
      "How much would the number change if other resolutions of the same kind had been put to the vote?",
    formula: "draw as many resolutions as there are, with replacement, 1,000 times; reckon each time\n"
      + "interval = from the 2.5 % to the 97.5 % point of the results",
    assumptions: [
      "The resolutions of the period are taken as a sample of those that could have been voted on.",
      "Roll calls on one resolution (paragraphs, amendments, the whole) are drawn together, since they are not "
        + "independent. A roll call whose resolution is not known stands for itself.",
      "The seed is fixed, so that the same record gives the same interval.",
    ],
    howToRead:
      "With few resolutions it is rough and too narrow: look at their number. With one alone there is no interval.",
    doesNotShow: "Errors in the source. Read as a census of the roll calls held, the number is exact.",
    source: "B. Efron and R. Tibshirani, An Introduction to the Bootstrap (1993), chapters 8 and 13.")

  public static let neighbours = Method(
    id: "nearest-states", version: "1", name: "Nearest and farthest states",
    question: "With whom did a state vote most, and least?",
    formula:
      "all states in the order of Lijphart’s index with the one, over the roll calls on which both voted",
    assumptions: [
      "Only states with a stated least number of shared votes stand in the order.",
      "A state answers for the state whose membership it continues.",
    ],
    howToRead:
      "Where intervals overlap the order between two states tells nothing. Nearness changes with what is put to the "
      + "vote: look at one period or one subject.",
    doesNotShow: "Alliance, influence or friendship; decisions without a vote.",
    source: "A. Lijphart, American Political Science Review 57 (1963), 902–917.")

  public static let blocs = Method(
    id: "blocs", version: "1", name: "Blocs found in votes",
    question: "Into which parts does the Assembly fall, by its votes alone?",
    formula: "distance of two states = 1 − Lijphart’s index\n"
      + "k medoids: the sum of distances to the typical state of the own bloc is the least that exchanges can reach\n"
      + "k from 2 to 6: the one with the best mean silhouette\n"
      + "stability: the same with resolutions drawn anew; adjusted Rand index; share of draws in which two stand together",
    assumptions: [
      "States that voted on at least half of the roll calls of the period take part.",
      "Every state is put into some bloc, also one that stands between two.",
    ],
    howToRead:
      "A silhouette below .25 says that the Assembly is a cloud and not a set of blocs. A state with a low share of draws "
      + "with its bloc stands at a border. The name of a bloc is its typical state, which does not lead it.",
    doesNotShow:
      "Organised groups: these are in the record with their members. Blocs of another subject or another period.",
    source: "L. Kaufman and P. Rousseeuw, Finding Groups in Data (1990); L. Hubert and P. Arabie, “Comparing "
      + "partitions”, Journal of Classification 2 (1985), 193–218.")
}
