import AvowRecord

/// Finds, for a roll call of one source, the same vote as another source has it.
///
/// The same vote is one on the same resolution as a whole, in the same year, with the same totals; it must
/// be the only such one. Anything near that but not sure is a finding and no link.
struct SameVote {
  private let byResolution: [String: [RollCall]]

  init(_ known: [RollCall]) {
    byResolution = Dictionary(
      grouping: known.filter { $0.resolution != nil && $0.sameAs == nil }, by: { $0.resolution ?? "" })
  }

  /// Sets `sameAs` where the vote is held from another source; answers a finding where that is in doubt.
  mutating func join(_ rollCall: inout RollCall, place: String) -> Finding? {
    guard let resolution = rollCall.resolution, let held = byResolution[resolution] else { return nil }
    let others = held.filter { SameVote.source($0.id) != SameVote.source(rollCall.id) }
    guard !others.isEmpty else { return nil }
    let new = rollCall
    let same = others.filter {
      $0.part != "paragraph" && $0.part != "amendment" && new.part != "paragraph" && new.part != "amendment"
        && $0.date.year == new.date.year && $0.printedYes == new.printedYes && $0.printedNo == new.printedNo
        && $0.printedAbstain == new.printedAbstain && new.printedYes != nil
    }
    if same.count == 1 {
      rollCall.sameAs = same[0].id
      return nil
    }
    return Finding(
      .note, kind: "may-be-same-vote", place: place, fragment: resolution,
      meaning: "Another source has \(others.count) roll calls on this resolution "
        + "(\(others.map(\.id).joined(separator: ", "))), none of them surely this vote; all are counted.",
      about: new.id)
  }

  /// `rcid:3` → `rcid`.
  private static func source(_ id: String) -> Substring { id.prefix { $0 != ":" } }
}
