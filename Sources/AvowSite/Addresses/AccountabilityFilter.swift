import AvowOperations
public import AvowRecord

/// Of which day, and after how many days, silence is told.
public struct AccountabilityFilter: Hashable, Sendable {
  /// Nil takes the last day on which anything was entered.
  public var on: PartialDate?
  /// Nil takes the usual number of days.
  public var after: Int?

  public init(on: PartialDate? = nil, after: Int? = nil) {
    self.on = on
    self.after = after
  }

  init(_ query: Query) throws(SiteFault) {
    try query.allow("on", "after")
    if let text = try query.text("on", atMost: 10) {
      guard let day = PartialDate(text), day.isExact else {
        throw .badValue("on", text, mend: "Give a day such as 2026-05-31.")
      }
      on = day
    }
    after = try query.number("after", 0...AccountabilityAnswer.mostDays)
    if after == AccountabilityAnswer.usualDays { after = nil }
  }

  var query: Query {
    var query = Query()
    query.add("on", on?.description)
    query.add("after", after.map(String.init))
    return query
  }

  /// Three letters are those of a state; anything else is the key of a body or an office.
  static func key(_ text: String) -> String {
    let isState = text.utf8.count == 3 && text.utf8.allSatisfy { (65...90).contains($0 & ~0x20) }
    return isState ? text.uppercased() : text.lowercased()
  }
}
