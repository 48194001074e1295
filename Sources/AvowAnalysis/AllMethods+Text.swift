extension AllMethods {
  /// The methods that read words.
  public static let ofText: [Method] = [wordfish, wordscores, semanticScale, keyness]

  public static let wordfish = Method(
    id: "wordfish", version: "2", name: "Line of words (Wordfish)",
    question: "Along which one line do texts differ most in the words they use?",
    formula:
      "n(i, k) Poisson with log mean α(i) + ψ(k) + β(k) θ(i); θ normal, variance 1; β normal, variance 9\n"
      + "maximum of Σ(nη − e^η) − Σθ²/2 − Σβ²/18, by Newton steps, from several starts; the highest end is taken\n"
      + "standard error of θ: from the inverse Hessian of all parameters",
    assumptions: [
      "Words come independently of one another, given the text and the line. They do not: standard errors are too small.",
      "One line is enough.",
    ],
    howToRead:
      "Only the order and the relative distances tell something; the direction is chosen. Look at the words with the "
      + "largest weights to see what the line is about.",
    doesNotShow:
      "A position. The line is often a subject, a language or a style. It is called a position nowhere unless it was "
      + "held against votes, and then the correlation stands beside it.",
    source: "J. Slapin and S.-O. Proksch, American Journal of Political Science 52 (2008), 705–722.")

  public static let wordscores = Method(
    id: "wordscores", version: "1", name: "Wordscores",
    question: "Where do texts lie between reference texts whose scores are given?",
    formula:
      "F(r, w): share of word w in reference text r; P(r | w) = F(r, w) / Σ F; S(w) = Σ P(r | w) A(r)\n"
      + "S(v) = Σ F(v, w) S(w); standard error √(Σ F(v, w)(S(w) − S(v))² / N(v))\n"
      + "LBG: (S − mean) · sd(A)/sd(S) + mean, over all texts at hand\n"
      + "MV: so that the two outermost reference texts lie at their own scores",
    assumptions: [
      "The scores of the reference texts are right, and their words mean the same in the others.",
      "Words that no reference text has are passed over.",
    ],
    howToRead:
      "Raw scores all lie near the middle, since most words are everybody’s; a rescaling spreads them and changes "
      + "no order.",
    doesNotShow: "More than the reference texts put in. It is a likeness of words to theirs.",
    source:
      "M. Laver, K. Benoit and J. Garry, American Political Science Review 97 (2003), 311–331; L. Martin and G. "
      + "Vanberg, Political Analysis 16 (2008), 93–100.")

  public static let semanticScale = Method(
    id: "semantic-scale", version: "1", name: "Scale between seed words",
    question: "Nearer to which of two sets of words is a text?",
    formula:
      "polarity of a word = (mean cosine to one set − mean cosine to the other)/2, in the first dimensions of the counts\n"
      + "score of a text = mean polarity of its words, standardised over the texts",
    assumptions: ["The seeds stand for the poles, and words used alike mean alike."],
    howToRead: "The unit is the standard deviation of the texts. Other seeds give another scale: try them.",
    doesNotShow: "Negation, irony, who is quoted; a position, unless it was held against votes.",
    source: "K. Watanabe, Communication Methods and Measures 15 (2021), 81–102.")

  public static let keyness = Method(
    id: "keyness", version: "1", name: "Words that set texts apart (keyness)",
    question: "Which words does a group or a period use more, or less, than the others?",
    formula:
      "χ² = n (|ad − bc| − n/2)² / ((a+b)(c+d)(a+c)(b+d)), no less than 0 within the brackets; G² = 2 Σ O ln(O/E)\n"
      + "a: the word in the texts looked at, b: in the others, c, d: all other words; minus where it is rarer than expected",
    assumptions: [
      "Words come independently. A word that one text repeats often looks more telling than it is."
    ],
    howToRead: "A sieve, not a test: thousands of words are tried at once. Read the passages.",
    doesNotShow: "Why a word is used, or for or against what.",
    source: "T. Dunning, Computational Linguistics 19 (1993), 61–74; F. Yates (1934).")
}
