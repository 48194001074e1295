import AvowRecord

extension ReferenceData {
  /// Whether a state, or one whose membership it continues, had a seat in the Security Council on a date; nil where these tables do
  /// not tell: an end of a term is not known to the day, or the date lies before the elected members that are entered, or after the
  /// year in which the last of these began their terms.
  func hasCouncilSeat(_ state: StateID, on date: PartialDate) -> Bool? {
    let spells = groupMemberships.filter { $0.group == "security-council" }
    let line = Set(lineage(of: state))
    let own = spells.filter { line.contains($0.state) }.map { $0.holds(on: date) }
    if own.contains(true) { return true }
    let begun = spells.filter { $0.role == "elected" }.compactMap { $0.from?.date }
    guard let first = begun.map(\.firstDay).min(), let last = begun.map(\.year).max(),
      first <= date.firstDay, date.year <= last, own.allSatisfy({ $0 == false })
    else { return nil }
    return false
  }
}

extension Answers {
  /// - Throws: ``ResponseFault/noSeat(_:on:)`` for an office that is told as one of a member of the Security Council, when the record
  ///   knows that the state was none on the date.
  func checkSeat(of office: Office, on date: PartialDate) throws {
    guard office.kind == .councilMember, let state = office.party.state else { return }
    if reference.hasCouncilSeat(state, on: date) == false {
      throw ResponseFault.noSeat(office.party.name, on: date)
    }
  }

  /// The same for a day as the desk writes it.
  func checkSeat(of office: Office, on day: String) throws {
    if let date = PartialDate(day) { try checkSeat(of: office, on: date) }
  }
}
