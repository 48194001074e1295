extension AllMethods {
  /// How words are filed, how coders agree, and which texts are joint.
  static let ofWords = [themeTags, themeMeasure, coderAgreement, jointTexts, likeTexts, echoes]

  public static let themeTags = Method(
    id: "theme-tags", version: "1", name: "Filing words under themes",
    question: "Where in the record is a theme of the vocabulary spoken of?",
    formula: "tag = words that fit a rule of the theme and that no exception of the theme overlaps\n"
      + "share of a year = interventions with at least one tag / interventions read, by form of record",
    assumptions: [
      "A rule is a phrase: words in their order, some with endings left open, some with a few words between.",
      "Case and accents do not matter, except in short forms such as ICC. A phrase does not run over the end of a sentence.",
      "A tag says that the words are there. It does not say whether the speaker is for or against.",
      "Each intervention counts once a theme, however long it is and however often it names the theme.",
      "The chair's words are filed and not counted.",
    ],
    howToRead:
      "A share of 0.25 means that one of four interventions of that year and form has the words of the theme. Open the "
      + "quotes before you use the number, and look at the precision and recall on the theme's page.",
    doesNotShow:
      "What was meant without these words, irony, and denial (“there is no genocide”). Long speeches name more themes "
      + "than short ones. Forms of record differ in length and in who wrote them, so they are never added up into one share.",
    source: "Rules: theme-rules.csv of the authority files, with their version.")

  public static let themeMeasure = Method(
    id: "theme-precision-recall", version: "1", name: "Precision and recall of the rules",
    question: "How often are tagged words about the theme, and how much do the rules miss?",
    formula: "precision = about / read, among tagged passages drawn\n"
      + "recall = p N / (p N + q M)\n"
      + "p: share about the theme among tagged passages, N: how many there are; q, M: the same for near misses",
    assumptions: [
      "Passages of 60 to 140 words were drawn with a seed: of each theme tagged ones and near misses, and some of all.",
      "Two codings by a written codebook; a passage is about the theme where both say so.",
      "A near miss has words that come close to the theme, or words that an exception took away.",
    ],
    howToRead:
      "Precision of 0.9: nine of ten tagged passages are about the theme. Recall stands for passages with a tag or a "
      + "near miss; beside it stands what was found in passages that have neither. Intervals hold 95 %.",
    doesNotShow:
      "Other languages than English, other kinds of text than those drawn from, and themes that were not coded. Few passages "
      + "were read, so intervals are wide; both codings were made by a language model, the first by the one that wrote the rules.",
    source:
      "Wilson's interval for shares; for recall 4,000 seeded draws from Jeffreys distributions (W. G. Cochran, Sampling "
      + "Techniques, 3rd edition, 1977, on stratified samples).")

  public static let coderAgreement = Method(
    id: "coder-agreement", version: "1", name: "Agreement of two codings (Cohen's kappa)",
    question: "How far do two codings of the same passages agree beyond chance?",
    formula: "κ = (p − c) / (1 − c)\n"
      + "p: share of passages coded alike; c: the share that chance gives to two codings with these frequencies",
    assumptions: [
      "Each passage was coded twice by the same codebook, the second time apart from the first, in another order, without the "
        + "first codes and without the rules.",
      "Both times a language model read the passages; the first had written the rules.",
    ],
    howToRead: "1 is full agreement, 0 what chance gives. The interval follows from the number of passages.",
    doesNotShow:
      "Whether the codes are right. Two readings by one kind of reader err alike, so it stands above what two people would "
      + "reach. It falls when a theme is rare, whatever the care.",
    source:
      "J. Cohen, “A coefficient of agreement for nominal scales”, Educational and Psychological Measurement 20 (1960), "
      + "37–46; variance: J. L. Fleiss, J. Cohen and B. S. Everitt, Psychological Bulletin 72 (1969), 323–327."
  )

  public static let jointTexts = Method(
    id: "joint-texts", version: "1", name: "Joint and repeated texts (shingles)",
    question: "Which interventions share passages word for word?",
    formula: "jaccard = s / (a + b − s), containment = s / min(a, b)\n"
      + "a, b: shingles of five words of each text; s: those in passages that both have\n"
      + "joint when jaccard ≥ 0.10 or containment ≥ 0.20",
    assumptions: [
      "A shared passage has 25 words or more in a row; shorter ones are set phrases or quotations of agreed language.",
      "Case, punctuation and numerals do not matter. A text of fewer than 60 words is not compared.",
      "Candidates come from 128 seeded permutations in bands of two (MinHash), and from every eighth shingle that at most "
        + "40 texts have; each candidate is then compared word by word.",
    ],
    howToRead:
      "Containment of 0.5: half of the shorter text stands word for word in the longer one. Look at the passage. A state "
      + "that uses its own words again in another year is shown apart.",
    doesNotShow:
      "Who wrote the words or who took them from whom; paraphrase and translation; a long quotation of a resolution counts "
      + "as a passage. At the lower threshold a pair of short texts may be missed by the candidates.",
    source:
      "A. Z. Broder, “On the resemblance and containment of documents”, Compression and Complexity of Sequences (1997), "
      + "21–29.")

  public static let likeTexts = Method(
    id: "like-texts", version: "1", name: "Recommendations that say the same",
    question: "Which recommendations ask again for what an earlier one asked?",
    formula:
      "J(a, b) = |A ∩ B| / |A ∪ B|, at least 0.7; containment = |A ∩ B| / min(|A|, |B|), shown beside it\n"
      + "A, B: pairs of neighbouring words, each once, small words (the, of, to, …) left out\n"
      + "earliest first, each joins the leader with the largest J, or leads a group of its own",
    assumptions: [
      "Numbers, and words that turn the sense round (not, without, except, …), must be the same in both.",
      "It is done twice: among the recommendations to one state, under all the ids it answers for, whoever made them and "
        + "when; and among those to all states.",
      "A text is compared with the earliest of a group and never with the others, so that no chain of small changes leads "
        + "from one thing to another.",
      "A person may put two together or set them apart, by name and with a date; the latest decision about a pair counts. "
        + "What leads others brings them along.",
    ],
    howToRead:
      "1 means the same words in the same order. At 0.7 a longer sentence differs by a word or two. Read both before you say "
      + "that a state was asked twice.",
    doesNotShow:
      "The same thing in other words: “Ratify OP-CAT” and “Ratify the Optional Protocol to the Convention against Torture” "
      + "share nothing here. Nor that the maker knew of the earlier one. “Consider ratifying”, “sign” and “ratify” "
      + "one treaty come out alike, though they ask for more or less: the category of action tells. Two long lists that differ by one treaty are like "
      + "each other, though they do not ask the same.",
    source:
      "A. Broder, “On the resemblance and containment of documents”, Compression and Complexity of Sequences (1997); "
      + "S. Chaudhuri, V. Ganti and R. Kaushik, “A primitive operator for similarity joins”, ICDE (2006).")

  public static let echoes = Method(
    id: "echoes", version: "1", name: "Echoes of recommendations in statements",
    question:
      "Which statements of a debate have words in common with a recommendation of the report that it took up?",
    formula:
      "the longest run of words that both have, numerals left out: at least 7 words, 4 of them no set phrase of the subject",
    assumptions: [
      "Every statement of the debates that took the report up is compared, the chair’s and press releases left out.",
      "An echo is unconfirmed until a person says by name that the statement took the recommendation up, or that it did not.",
    ],
    howToRead: "A place to look, with the quotation. The words before and after it tell whether it is meant.",
    doesNotShow:
      "A recommendation that was taken up in other words; agreement with it; who had the words first.",
    source: "Avow; the set phrases stand in the rule.")
}
