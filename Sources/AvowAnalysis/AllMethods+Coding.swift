extension AllMethods {
  /// The methods of coding by people.
  public static let ofCoding: [Method] = [
    codingByPeople, krippendorffAlpha, quotationOverlap, claimsBesideWords,
  ]

  public static let codingByPeople = Method(
    id: "coding-by-people", version: "1", name: "Coding by people",
    question: "What do people who read a paragraph say that it is about, and where it stands?",
    formula: "draw: each paragraph gets a random number from the seed and its id; the lowest are drawn\n"
      + "two coders each, apart; then one decision",
    assumptions: [
      "Coders work by one written codebook, and do not see what the other chose before both have handed in.",
      "Every claim but silence rests on words of the paragraph, which are quoted with their place.",
      "An editor who did not code the paragraph decides, also where both say the same. A decision is never changed: a later "
        + "one corrects it, and the page shows both.",
      "Whoever codes a stance reads the paragraph with the one before and after it, and knows who speaks.",
    ],
    howToRead:
      "Of the paragraphs that were coded, so many are claimed to be about the theme. Open the words before you use the number, "
      + "and look at the agreement of the coders first.",
    doesNotShow:
      "What was said in paragraphs that were not drawn; what a state means and does not say; whether all three readers err alike.",
    source: "K. Krippendorff, Content Analysis: An Introduction to Its Methodology, 4th edition (2019).")

  public static let krippendorffAlpha = Method(
    id: "krippendorff-alpha", version: "1", name: "Agreement of coders (Krippendorff’s alpha)",
    question: "How far do people who code apart from one another agree beyond chance?",
    formula: "α = 1 − (n − 1) · Σ o(c, k) / Σ n(c) n(k), over values c ≠ k\n"
      + "o(c, k): pairs of values c and k of one paragraph, each paragraph with m codings weighing 1 / (m − 1)\n"
      + "n(c): values c among all that can be paired; n: all of them",
    assumptions: [
      "Of a theme and of each stance, the values are chosen and not chosen; of the stance as a whole they are the four stances, and "
        + "whoever chose none says that the paragraph does not tell.",
      "All decisions together are the yes and no of every category a paragraph, pooled.",
      "A coding that is missing is no disagreement: a paragraph counts with the codings that it has, from two on.",
      "Agreement is that of the coders before any decision.",
    ],
    howToRead:
      "1 is full agreement, 0 what chance gives, below 0 less than that. Below .67 most would not build on a category, from .80 "
      + "on they do. The interval holds 95 % of a thousand seeded draws of as many paragraphs with replacement; it is wide when few "
      + "were coded.",
    doesNotShow:
      "Whether the coders are right. It falls when a category is rare, whatever the care, and is not defined when all always "
      + "chose the same one thing.",
    source:
      "K. Krippendorff, “Computing Krippendorff’s Alpha-Reliability”, University of Pennsylvania (2011), nominal data; A. F. Hayes "
      + "and K. Krippendorff, Communication Methods and Measures 1 (2007), 77–89.")

  public static let quotationOverlap = Method(
    id: "quotation-overlap", version: "1", name: "Overlap of quoted words",
    question: "Do two coders who claim the same of a paragraph rest it on the same words?",
    formula: "overlap = characters that both quote / characters that one of them quotes, mean over pairs",
    assumptions: [
      "Pairs of codings of one paragraph that both quote words for the category."
    ],
    howToRead: "1 when both always quote the same words, 0 when they never share a character.",
    doesNotShow: "Paragraphs for which one coder alone claims the category: these are in alpha.",
    source:
      "P. Jaccard, “The distribution of the flora in the alpine zone”, New Phytologist 11 (1912), 37–50.")

  public static let claimsBesideWords = Method(
    id: "claims-beside-words", version: "1", name: "Counts by people beside counts by words",
    question:
      "How much of a theme do people find in a debate or meeting, and how much would words alone have found?",
    formula:
      "by people: coded paragraphs with an adjudicated claim / coded paragraphs of which it was asked\n"
      + "by words, the same paragraphs: coded paragraphs with a tag / coded paragraphs of which it was asked\n"
      + "by words, the whole debate or meeting: statements with a tag",
    assumptions: [
      "A count by people uses adjudicated claims and nothing else; a count by words uses the rules of the vocabulary and nothing "
        + "else. Neither corrects the other.",
      "Both are compared on the coded paragraphs alone, since nothing is known of the others from people.",
      "A stance is counted by people only.",
      "A paragraph whose words were not read for themes yet counts as one without a tag; how many there are is said.",
    ],
    howToRead:
      "Where both counts and what both find lie close together, the words stand for what people read. People above words: the theme "
      + "is spoken of in other words. Words above people: the words are said about something else.",
    doesNotShow:
      "How many paragraphs of the whole debate or meeting people would claim: the sample is of the project, and what was not drawn is not known.",
    source: "The rules of each count are below; those of the vocabulary stand with each theme.")
}
