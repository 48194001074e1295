import AvowRecord

/// The states that the countries of an event file mean at the date of each event. Countries that no authority file
/// has are counted, so that each makes one finding.
struct EventStates {
  private let names: StateNames
  private var spans: [String: VoterSpans] = [:]
  private var strangers: [String: (line: Int, count: Int)] = [:]
  private var lists: [String: [String]] = [:]

  init(_ reference: ReferenceData) { names = StateNames(reference: reference) }

  /// The states of one or several codes of a scheme (`gw`, `iso3`, `m49`, `fips`), else of the printed name; sorted,
  /// each once. Empty, and remembered, where one of them is no state that is known.
  mutating func states(
    scheme: String, codes: String, printed: String, day: Int, line: Int
  ) -> [StateID] {
    if codes.isEmpty && printed.isEmpty { return [] }
    let key = scheme + codes
    let list: [String]
    if let known = lists[key] {
      list = known
    } else {
      list = codes.split(whereSeparator: { ",;".contains($0) }).map { code in
        let bare = code.filter { !$0.isWhitespace }
        return bare.hasSuffix(".0") ? String(bare.dropLast(2)) : String(bare)
      }
      if lists.count > 10_000 { lists.removeAll() }
      lists[key] = list
    }
    var states: [StateID] = []
    for code in list {
      guard let state = state(scheme, code, list.count == 1 ? printed : "", day) else {
        strangers[printed.isEmpty ? code : printed, default: (line, 0)].count += 1
        return []
      }
      if !states.contains(state) { states.append(state) }
    }
    if list.isEmpty {
      guard let state = state("name", printed, "", day) else {
        strangers[printed, default: (line, 0)].count += 1
        return []
      }
      return [state]
    }
    return states.count > 1 ? states.sorted() : states
  }

  private mutating func state(_ scheme: String, _ code: String, _ printed: String, _ day: Int) -> StateID? {
    let key = "\(scheme):\(code):\(printed)"
    if let known = spans[key] { return known.state(onDay: day) }
    if spans.count > 10_000 { spans.removeAll() }
    let found = names.spans(scheme: scheme, code: code, name: printed.isEmpty ? nil : printed)
    spans[key] = found
    return found.state(onDay: day)
  }

  /// One finding for each country that is no state of the authority files.
  func report(_ findings: inout FindingList, column: String) {
    for (name, stranger) in strangers.sorted(by: { ($0.value.line, $0.key) < ($1.value.line, $1.key) }) {
      findings.add(
        .notUnderstood, kind: "unknown-state", line: stranger.line, column: column, fragment: name,
        meaning:
          "“\(name)” is no state of the authority files at the date. "
          + "\(stranger.count == 1 ? "One event was" : "\(stranger.count) events were") kept with the name as printed, under no state."
      )
    }
  }
}
