import AvowRecord

/// Tells who stands behind a label: a state, an organisation, an office, or nobody that is known.
struct SpeakerResolution {
  let names: StateNames
  let data: SpokenData
  let date: PartialDate
  /// Words of chair, headings and stage directions before the turn, latest last: there offices are named.
  var heard: [String] = []

  mutating func hear(_ text: String) {
    heard.append(text)
    if heard.count > 80 { heard.removeFirst(20) }
  }

  struct Found {
    var state: StateID?
    var organisation: String?
    var capacity: String?
    var kind: Intervention.Kind?
    var reason: String
    /// What to say when nothing was found.
    var doubt: String?
  }

  func resolve(_ label: SpeakerLabel) -> Found {
    if let affiliation = label.affiliation {
      if var found = resolve(affiliation: affiliation) {
        found.capacity = label.capacity
        return found
      }
      if let kind = data.kind(ofOffice: affiliation) {
        return Found(capacity: affiliation, kind: kind, reason: "office in brackets: “\(affiliation)”")
      }
      if let found = introduced(label.name) { return found }
      let near: String
      switch names.resolve(affiliation, on: date) {
      case .ambiguous(let states, let why): near = "It may mean \(states.joined(separator: ", ")): \(why)"
      case .unknown(let some) where !some.isEmpty: near = "Near names: \(some.joined(separator: ", "))."
      default: near = "No name is near."
      }
      return Found(
        capacity: label.capacity, reason: "",
        doubt: "“\(affiliation)” is no known state, organisation or office. \(near)")
    }
    if let kind = data.kind(ofOffice: label.name) {
      return Found(capacity: label.name, kind: kind, reason: "office in the label: “\(label.name)”")
    }
    if let capacity = label.capacity {
      if let found = state(inOffice: capacity) { return found }
      if let kind = data.kind(ofOffice: capacity) {
        return Found(capacity: capacity, kind: kind, reason: "office in the label: “\(capacity)”")
      }
    }
    if let found = introduced(label.name) { return found }
    return Found(
      capacity: label.capacity, reason: "",
      doubt: "The label names neither state nor office, and what was said before it does not either.")
  }

  /// A state or an organisation in brackets.
  func resolve(affiliation: String) -> Found? {
    for start in ["Permanent Observer of ", "Permanent Observer for ", "Observer of ", "Observer for "]
    where affiliation.hasPrefix(start) {
      return resolve(affiliation: String(affiliation.dropFirst(start.count)))
    }
    let key = NameKey.key(affiliation)
    if let organisation = data.organisations[key] {
      return Found(
        state: organisation.kind == "observer"
          ? names.resolve(affiliation, on: date, suggesting: false).state : nil,
        organisation: organisation.id,
        kind: organisation.kind == "civil society"
          ? .civilSociety : organisation.kind == "observer" ? nil : .guest,
        reason: "“\(affiliation)” in the list of organisations")
    }
    switch names.resolve(affiliation, on: date, suggesting: false) {
    case .state(let state, let reason): return Found(state: state, reason: reason)
    case .ambiguous:
      if case .state(let state, let reason) = names.resolve(affiliation, on: date, style: .voteList) {
        return Found(state: state, reason: reason + ", as records print it")
      }
      return nil
    case .unknown:
      for cut in [" on behalf of ", " and ", ", "] {
        if let at = affiliation.firstRange(of: cut),
          let state = names.resolve(String(affiliation[..<at.lowerBound]), on: date, suggesting: false).state
        {
          return Found(state: state, reason: "“\(affiliation)” begins with the name of the state")
        }
      }
      return nil
    }
  }

  /// The office with which the chair, a heading or a stage direction names a person.
  private func introduced(_ name: String) -> Found? {
    let words = name.split(separator: " ").map(String.init).filter { !$0.hasSuffix(".") && $0.count > 2 }
    guard let surname = words.last else { return nil }
    for text in heard.reversed() {
      for candidate in [words.joined(separator: " "), surname] {
        guard let at = text.firstRange(of: candidate) else { continue }
        let after = text[at.upperBound...]
        var office = String(after.drop { ", ".contains($0) })
        for end in [
          ", to ", ", and to", ". ", "; ", ", who ", ", was escorted", ", on his", ", for ", " took ",
          " to make", " to address", ", and to invite", " was escorted",
        ] {
          if let cut = office.firstRange(of: end) { office = String(office[..<cut.lowerBound]) }
        }
        while let last = office.last, ".,: ".contains(last) { office.removeLast() }
        if office.first == "(", let close = office.firstIndex(of: ")") {
          let inside = String(office[office.index(after: office.startIndex)..<close])
          if var found = resolve(affiliation: inside) {
            found.reason = "named before with “\(inside)”"
            return found
          }
        }
        guard after.hasPrefix(","), office.count > 3 else { continue }
        if let found = state(inOffice: office) { return found }
        return Found(
          capacity: office, kind: data.kind(ofOffice: office) ?? .guest, reason: "introduced as “\(office)”")
      }
    }
    return nil
  }

  /// `President of the Republic of Borduria` → the state, where the words after “of” are its whole name.
  private func state(inOffice office: String) -> Found? {
    let national = [
      "president", "prime minister", "minister", "head of state", "head of government", "king", "queen",
      "emir",
      "permanent representative", "vice-president", "chancellor", "representative", "secretary of state",
      "prince", "sultan", "chairman", "premier", "deputy", "chargé", "ambassador", "attorney", "first lady",
    ]
    let small = office.lowercased()
    guard national.contains(where: small.contains), data.kind(ofOffice: office) != .secretariat else {
      return nil
    }
    var rest = Substring(office)
    while let of = rest.firstRange(of: " of ") {
      rest = rest[of.upperBound...]
      var name = String(rest)
      for end in [",", " to the United", " and "]
      where names.resolve(name, on: date, suggesting: false).state == nil {
        if let cut = name.firstRange(of: end) { name = String(name[..<cut.lowerBound]) }
      }
      if let state = names.resolve(name, on: date, suggesting: false).state {
        return Found(state: state, capacity: office, reason: "introduced as “\(office)”")
      }
    }
    return nil
  }
}
