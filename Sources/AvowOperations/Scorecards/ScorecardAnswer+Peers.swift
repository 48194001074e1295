import AvowAnalysis
public import AvowRecord
import Foundation

extension ScorecardAnswer.Card {
  /// Where the counts of the state stand among its regional group and its other groups, in sentences; empty without one.
  public var peers: [String] {
    card.peers.compactMap { group in
      guard let received = group.received, let share = group.acceptedShare else { return nil }
      let own = card.received.acceptedShare.map { "\(Int(($0 * 100).rounded())) %" } ?? "no answer known"
      return
        "\(group.name): \(received.count) other members received between \(Int(received.least)) and "
        + "\(Int(received.most)) recommendations, half of them \(Self.half(received.middle)) or more, against "
        + "\(card.received.total) here; of those answered they accepted between \(Int((share.least * 100).rounded())) and "
        + "\(Int((share.most * 100).rounded())) %, against \(own) here."
    }
  }

  public var id: StateID { card.state }

  /// States that asked most of it, or of which it asked most, with how often.
  public func partners(asking: Bool) -> [(state: StateID, count: Int)] {
    (asking ? card.topMakers : card.topAddressees).map { ($0.state, $0.count) }
  }

  private static func half(_ value: Double) -> String {
    value == value.rounded() ? "\(Int(value))" : String(format: "%.1f", value)
  }
}
