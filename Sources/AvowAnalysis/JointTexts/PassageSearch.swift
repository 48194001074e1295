/// Looks for passages that one text shares with others.
struct PassageSearch {
  private let texts: ComparedWords
  private let one: Int
  private let settings: JointTextSettings
  /// Where a shingle begins in the text; the first places of a repeated one.
  private var places: [UInt32: [Int32]] = [:]

  init(_ texts: ComparedWords, _ one: Int, _ settings: JointTextSettings) {
    self.texts = texts
    self.one = one
    self.settings = settings
    let shingles = JointTexts.shingles(texts.words[texts.ranges[one]], settings.shingle)
    places.reserveCapacity(shingles.count)
    for (place, shingle) in shingles.enumerated() where (places[shingle]?.count ?? 0) < 4 {
      places[shingle, default: []].append(Int32(place))
    }
  }

  /// What the text shares with another, or nil when it is too little.
  func pair(with other: Int) -> JointPair? {
    let (mine, theirs) = (texts.ranges[one], texts.ranges[other])
    let shingles = JointTexts.shingles(texts.words[theirs], settings.shingle)
    var shared = 0
    var sharedWords = 0
    var passages = 0
    var best = (mine: 0, theirs: 0, length: 0)
    var place = 0
    while place < shingles.count {
      var longest = (mine: 0, length: 0)
      for start in places[shingles[place]] ?? [] {
        let length = run(mine, Int(start), theirs, place)
        if length > longest.length { longest = (Int(start), length) }
      }
      guard longest.length >= settings.leastPassage else {
        place += 1
        continue
      }
      passages += 1
      sharedWords += longest.length
      shared += longest.length - settings.shingle + 1
      if longest.length > best.length { best = (longest.mine, place, longest.length) }
      place += longest.length
    }
    let counts = (mine.count - settings.shingle + 1, theirs.count - settings.shingle + 1)
    shared = min(shared, counts.0, counts.1)
    let jaccard = Double(shared) / Double(counts.0 + counts.1 - shared)
    let containment = Double(shared) / Double(min(counts.0, counts.1))
    guard passages > 0, jaccard >= settings.leastJaccard || containment >= settings.leastContainment else {
      return nil
    }
    return JointPair(
      one: one, other: other, jaccard: jaccard, containment: containment, sharedWords: sharedWords,
      passages: passages, inOne: best.mine..<best.mine + best.length,
      inOther: best.theirs..<best.theirs + best.length)
  }

  /// How many words two texts have alike from two places on.
  private func run(_ mine: Range<Int>, _ start: Int, _ theirs: Range<Int>, _ place: Int) -> Int {
    var length = 0
    let most = min(mine.count - start, theirs.count - place)
    while length < most,
      texts.words[mine.lowerBound + start + length] == texts.words[theirs.lowerBound + place + length]
    { length += 1 }
    return length
  }
}
