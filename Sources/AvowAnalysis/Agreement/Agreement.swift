public import AvowRecord

/// How often two states voted alike, by calendar year and over all years together.
///
/// Only roll calls on which both cast a vote (yes, no, abstain) count. With `a` equal votes, `h` votes of yes
/// or no against abstain and `o` votes of yes against no, n = a + h + o, *exact* agreement is a/n and
/// Lijphart's index is (a + h/2)/n, both 0…1. Exchanging the two states changes nothing, and the order of the
/// ballots does not matter. Intervals are ``Interval/wilson(_:of:)`` and
/// ``Interval/meanScore(ones:halves:zeros:)``.
///
/// Source: A. Lijphart, “The analysis of bloc voting in the General Assembly”, American Political Science
/// Review 57 (1963), 902–917.
public struct Agreement: Hashable, Sendable {
  /// All years together; with no shared vote its count is 0 and its shares are nil.
  public let overall: AgreementEstimate
  /// One estimate for each calendar year with a shared vote, in order of time; other years have no row.
  public let years: [AgreementEstimate]

  /// The two choices are taken as they come: a roll call appears at most once.
  ///
  /// - Parameter ballots: roll calls in any order; those without two votes cast are passed over.
  /// - Throws: ``Fault/rollCallTwice(_:)`` when an id comes twice, since then one state has two ballots.
  public init(_ ballots: some Sequence<SharedBallot>) throws(Fault) {
    var tallies: [Int: AgreementTally] = [:]
    var seen: Set<String> = []
    for ballot in ballots {
      guard seen.insert(ballot.rollCall).inserted else { throw .rollCallTwice(ballot.rollCall) }
      tallies[ballot.year, default: AgreementTally()].count(ballot)
    }
    var all = AgreementTally()
    for tally in tallies.values { all.add(tally) }
    overall = all.estimate(year: nil)
    years = tallies.filter { $0.value.shared > 0 }.sorted { $0.key < $1.key }
      .map { $0.value.estimate(year: $0.key) }
  }

  /// Why agreement is refused.
  public enum Fault: Error, Hashable, Sendable, CustomStringConvertible {
    case rollCallTwice(String)

    public var description: String {
      switch self {
      case .rollCallTwice(let id):
        "The roll call \(id) came twice in a comparison of two states. A state has one ballot in a "
          + "roll call: run a check of the record and correct the ballot that is too many."
      }
    }
  }
}
