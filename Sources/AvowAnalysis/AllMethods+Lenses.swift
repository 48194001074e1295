extension AllMethods {
  /// How lenses read recommendations, and how well.
  static let ofLenses = [lensPhrases, lensMeasure]

  public static let lensPhrases = Method(
    id: "lens-phrases", version: "1", name: "Reading recommendations with a lens",
    question: "Which recommendations are about the subject of a lens?",
    formula: "found = at least one phrase of the lens fits, and no exception of the lens overlaps it",
    assumptions: [
      "A phrase is words in their order, some with endings left open, some with a few words between; it does not run over the "
        + "end of a sentence.",
      "The words of the recommendation are read, and nothing else: not who made it, nor labels of a source.",
      "Each recommendation counts once a lens, one for each state that made it.",
      "A lens has a version; where its phrases change, what it gained and lost is kept with the phrase.",
    ],
    howToRead:
      "Open the list behind a number and look at the marked words before you use it; beside it stands how much of such a list "
      + "is right, and how much is missed.",
    doesNotShow:
      "What was meant without these words, other languages than English, and whether what was asked would help.",
    source:
      "Phrases: lens-phrases.csv of the authority files; codebook: lens-codebook.md beside them.")

  public static let lensMeasure = Method(
    id: "lens-precision-recall", version: "1", name: "Precision and recall of a lens",
    question: "How much of what a lens finds is about its subject, and how much does it miss?",
    formula: "precision = Σ N f a / Σ N f,  recall = Σ N f a / (Σ N f a + Σ N (1 − f) m)\n"
      + "over three strata (found, near miss, rest); N: wordings in the stratum, f: share found now\n"
      + "a: share about the subject among those found, m: among the others; weight of a case: 1 / chance of being drawn",
    assumptions: [
      "Different wordings were drawn with a seed: of each lens some that it finds and some near misses, and some of all; every "
        + "lens was coded on every one that was drawn.",
      "The chance of being drawn is one less the chance that none of the strata drew it: they drew apart from each other.",
      "They were coded twice by a written codebook, the codings apart from each other. One is about the subject where both "
        + "say so, and the result where either says so stands beside.",
      "Phrases were mended by a development sample, and measured by a test sample that has no wording in common with it and "
        + "whose codes were not looked at before.",
    ],
    howToRead:
      "Precision of 0.9: nine of ten recommendations found are about the subject. Recall of 0.9: nine of ten that are about it "
      + "are found. Intervals hold 95 %; look at their lower end.",
    doesNotShow:
      "Whether the codes are right: both are by a language model, apart from the author of the phrases, and codings by people are "
      + "wanted. Sessions after those drawn from, other languages, and other kinds of recommendation than "
      + "those of the Universal Periodic Review. Few of the rest were read, so that recall is the less certain of the two.",
    source:
      "Weights: D. G. Horvitz and D. J. Thompson, Journal of the American Statistical Association 47 (1952), 663–685; number of "
      + "equal cases: L. Kish, Survey Sampling (1965); 4,000 seeded draws from Jeffreys distributions.")
}
