import AvowRecord

/// Reads for whom a speaker says to speak, in the first paragraphs of a turn.
struct OnBehalfReader {
  let data: SpokenData
  let votes: VoteText

  /// Looks through the first four paragraphs; nil where nothing is said.
  ///
  /// - Parameters:
  ///   - capacity: what follows the brackets of the label, where groups may be named too.
  ///   - calling: the words with which the chair gave the floor.
  func read(_ intervention: Intervention, capacity: String?, calling: String?) -> OnBehalf? {
    var found: OnBehalf?
    if let words = capacity, let at = words.lowercased().firstRange(of: "on behalf of ") {
      found = onBehalf(String(words[at.upperBound...]), intervention.paragraphs.first?.id ?? intervention.id)
    }
    for paragraph in intervention.paragraphs.prefix(4) {
      let words: [StaticString] = ["behalf", "the name of", "align", "associate"]
      guard words.contains(where: paragraph.text[...].holds) else { continue }
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

  /// The groups and states that are named in words such as `the European Union and its member States`.
  func onBehalf(_ words: String, _ paragraph: String) -> OnBehalf {
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

  /// The states that are named in a sentence: at each word the longest name that begins there.
  private func inText(_ sentence: String) -> [StateID] {
    let words = sentence.split(separator: " ").map(String.init)
    var states: [StateID] = []
    var at = 0
    while at < words.count {
      var length = words[at].first?.isUppercase == true || words[at] == "the" ? min(10, words.count - at) : 0
      while length > 0 {
        var name = words[at..<(at + length)].joined(separator: " ")
        while let last = name.last, ",;:.—".contains(last) { name.removeLast() }
        if !name.contains(","), !name.contains(";"), let state = votes.state(name) {
          states.append(state)
          break
        }
        length -= 1
      }
      at += max(1, length)
    }
    return states
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
