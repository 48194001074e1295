/// The addresses of situations, alerts and measures at the desk.
enum WarningPlace: Hashable, Sendable {
  case list
  case open
  /// The same from a submission, which then stands behind it.
  case openFrom(Int)
  case situation(String)
  /// Where an alert about a situation is issued.
  case issue(String)
  /// Where a measure that answers to a situation or one of its alerts is entered.
  case enter(String)
  /// Updates an alert.
  case update(String)
  /// Withdraws an alert.
  case withdraw(String)
  /// Corrects a measure.
  case correct(String)
  /// Withdraws a measure.
  case remove(String)

  var path: String {
    func id(_ text: String) -> String {
      text.split(separator: "/").map { Percent.path(String($0)) }.joined(separator: "/")
    }
    return switch self {
    case .list: "/warnings"
    case .open: "/warnings/open"
    case .openFrom(let submission): "/warnings/open/\(submission)"
    case .situation(let situation): "/warnings/situations/\(id(situation))"
    case .issue(let situation): "/warnings/situations/\(id(situation))/alert"
    case .enter(let situation): "/warnings/situations/\(id(situation))/measure"
    case .update(let alert): "/warnings/alerts/\(id(alert))/update"
    case .withdraw(let alert): "/warnings/alerts/\(id(alert))/withdraw"
    case .correct(let measure): "/warnings/measures/\(id(measure))/correct"
    case .remove(let measure): "/warnings/measures/\(id(measure))/withdraw"
    }
  }

  /// Nil when there is no such place; takes what stands behind `/warnings`.
  init?(_ path: ArraySlice<String>) {
    let parts = Array(path)
    let id = parts.count > 4 ? parts[1...3].joined(separator: "/") : ""
    switch (parts.count, parts.first, parts.last) {
    case (0, _, _): self = .list
    case (1, "open", _): self = .open
    case (2, "open", let text?):
      guard let submission = Int(text), submission > 0 else { return nil }
      self = .openFrom(submission)
    case (2, "situations", _): self = .situation(parts[1])
    case (3, "situations", "alert"): self = .issue(parts[1])
    case (3, "situations", "measure"): self = .enter(parts[1])
    case (5, "alerts", "update"): self = .update(id)
    case (5, "alerts", "withdraw"): self = .withdraw(id)
    case (5, "measures", "correct"): self = .correct(id)
    case (5, "measures", "withdraw"): self = .remove(id)
    default: return nil
    }
  }
}
