public import AvowRecord

/// For which date, and for whose members, commitments are shown.
public struct CommitmentFilter: Hashable, Sendable {
  /// The end of this date; nil for all that is known.
  public var on: PartialDate?
  /// The id of a group; nil for all states.
  public var group: String?

  public init(on: PartialDate? = nil, group: String? = nil) {
    self.on = on
    self.group = group
  }

  init(_ query: Query) throws(SiteFault) {
    try query.allow("on", "group")
    if let text = try query.text("on", atMost: 10) {
      guard let date = PartialDate(text) else {
        throw .badValue("on", text, mend: "Give a date such as 2010, 2010-05 or 2010-05-31.")
      }
      on = date
    }
    group = try query.text("group", atMost: 40)
  }

  var query: Query {
    var query = Query()
    query.add("on", on?.description)
    query.add("group", group)
    return query
  }

  func with(on date: PartialDate?) -> CommitmentFilter { CommitmentFilter(on: date, group: group) }
}
