import AvowRecord

/// Reads for whom a speaker says to speak, in the first paragraphs of a turn.
struct OnBehalfReader {
  let data: SpokenData
  let votes: VoteText

  /// Looks through the first four paragraphs; nil where nothing is said.
  func read(_ intervention: Intervention, label: SpeakerLabel, calling: String?) -> OnBehalf? {
    var found: OnBehalf?
    if let words = label.capacity, let at = words.lowercased().firstRange(of: "on behalf of ") {
      found = onBehalf(String(words[at.upperBound...]), intervention.paragraphs.first?.id ?? intervention.id)
    }
    for paragraph in intervention.paragraphs.prefix(4) {
      for sentence in OnBehalfReader.sentences(paragraph.text) {
        let small = sentence.lowercased()
        if found == nil,
          let at = small.firstRange(of: "on behalf of ") ?? small.firstRange(of: "in the name of "),
          OnBehalfReader.speaks(String(small[..<at.lowerBound]), String(small[at.upperBound...]))
        {
          let offset = small.distance(from: small.startIndex, to: at.upperBound)
          let words = String(sentence.dropFirst(offset))
          found = onBehalf(words, paragraph.id)
        }
        if small.contains("align themselves") || small.contains("aligns itself with this statement")
          || small.contains("align with this statement")
          || small.contains("associate themselves with this statement")
        {
          let states = inText(sentence)
          if found != nil, states.count > 1 { found?.aligned = states }
        }
      }
    }
    if found == nil, let calling,
      let last = OnBehalfReader.sentences(calling).last(where: { $0.contains("on behalf of") }),
      ["call on", "give the floor", "floor to", "who will speak"].contains(where: last.lowercased().contains),
      let at = last.firstRange(of: "on behalf of ")
    {
      found = onBehalf(String(last[at.upperBound...]), intervention.id)
    }
    if let some = found, some.groups.isEmpty, some.states.isEmpty,
      some.asPrinted.lowercased().hasPrefix("my ")
    {
      found = nil
    }
    if var some = found {
      if let own = intervention.state, some.asPrinted.lowercased().contains("my ") { some.states.append(own) }
      some.states = Array(Set(some.states)).sorted()
      some.aligned = Array(Set(some.aligned)).sorted()
      return some
    }
    return nil
  }

  /// True when the words before “on behalf of” are those of somebody who speaks, and those after name a group.
  private static func speaks(_ before: String, _ after: String) -> Bool {
    let other = [
      "align", "associat", "endors", "subscrib", "statement delivered", "statement made",
      "statements delivered", "statements made",
      "delivered by", "made by", "by the representative", "echo", "as said by", "mentioned by", "given by",
      "presented by", "supports the statement",
    ]
    if other.contains(where: before.contains) { return false }
    let own = [
      "the general assembly", "the assembly", "the secretary-general", "the security council", "all of us",
      "the people of",
    ]
    if own.contains(where: after.hasPrefix), !before.contains("speak") { return false }
    if after.hasPrefix("my delegation") || after.hasPrefix("my government") || after.hasPrefix("my country"),
      !after.contains(" and ")
    {
      return false
    }
    return [
      "speak", "statement", "honour", "take the floor", "address", "deliver", "pleasure", "privilege",
      "like to", "wish to", "intervention",
    ]
    .contains(where: before.contains) || before.count < 12
  }

  private func onBehalf(_ words: String, _ paragraph: String) -> OnBehalf {
    var words = words
    while let last = words.last, ".: ".contains(last) { words.removeLast() }
    for end in [
      " to introduce", " to present", " on agenda", " under agenda", " at this", " in explanation", ", to ",
      " for giving", " in today",
    ] {
      if let cut = words.firstRange(of: end) { words = String(words[..<cut.lowerBound]) }
    }
    var result = OnBehalf(asPrinted: words, paragraph: paragraph)
    var rest = words
    for group in data.groups {
      guard let at = rest.lowercased().firstRange(of: group.phrase.lowercased()),
        OnBehalfReader.isWhole(rest.lowercased(), at)
      else { continue }
      if let id = group.id {
        if !result.groups.contains(id) { result.groups.append(id) }
      } else {
        result.otherGroups.append(group.phrase)
      }
      let offset = rest.lowercased().distance(from: rest.lowercased().startIndex, to: at.lowerBound)
      rest = String(rest.prefix(offset)) + ", " + rest.dropFirst(offset + group.phrase.count)
    }
    result.states = inText(rest)
    if result.groups.isEmpty, result.otherGroups.isEmpty, result.states.isEmpty {
      result.otherGroups = [words]
    }
    return result
  }

  private static func isWhole(_ text: String, _ range: Range<String.Index>) -> Bool {
    let after = text[range.upperBound...].first
    let before = text[..<range.lowerBound].last
    return after?.isLetter != true && before?.isLetter != true
  }

  /// The states that are named in a sentence, at commas, colons and “and”.
  private func inText(_ sentence: String) -> [StateID] {
    let lists = sentence.split { ":—–".contains($0) }.map(String.init)
    return lists.flatMap { list in
      VoteText.split(list).flatMap { piece -> [StateID] in
        var piece = piece
        for start in [
          "as well as ", "and ", "namely ", "the countries ", "countries ", "candidate countries ",
        ] where piece.hasPrefix(start) {
          piece.removeFirst(start.count)
        }
        let named = votes.named(piece).compactMap(\.state)
        // `The candidate countries Syldavia and Borduria`: what stands before the first name is no name.
        let first = piece.firstRange(of: " and ").map { String(piece[..<$0.lowerBound]) } ?? piece
        return named + tail(first)
      }
    }
  }

  /// A name at the end of longer words: `the candidate countries Syldavia`.
  private func tail(_ piece: String) -> [StateID] {
    let words = piece.split(separator: " ").map(String.init)
    guard words.count > 1, votes.state(piece) == nil else { return [] }
    for cut in words.indices.dropFirst() where words[cut].first?.isUppercase == true {
      if let state = votes.state(words[cut...].joined(separator: " ")) { return [state] }
      if let state = votes.state(words[..<cut].joined(separator: " ")) { return [state] }
    }
    return []
  }

  static func sentences(_ text: String) -> [String] {
    var parts: [String] = []
    var rest = Substring(text)
    while let end = rest.firstRange(of: ". ") {
      parts.append(String(rest[..<end.upperBound]))
      rest = rest[end.upperBound...]
    }
    return parts + [String(rest)]
  }
}
