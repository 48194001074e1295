/// How the voting members of a group divided in one roll call, and what can be said of it.
///
/// Absent members are left out: they are neither for nor against nor abstaining.
public struct GroupSplit: Hashable, Sendable {
  public var yes: Int
  public var abstain: Int
  public var no: Int

  public init(yes: Int = 0, abstain: Int = 0, no: Int = 0) {
    self.yes = yes
    self.abstain = abstain
    self.no = no
  }

  /// Members who voted yes, no or abstained.
  public var voting: Int { yes + abstain + no }

  /// True when all voting members did the same; also with one of them, and false with none.
  public var isUnanimous: Bool { voting > 0 && max(yes, abstain, no) == voting }

  /// |Y − N| / (Y + N), 0…1, abstentions passed over; nil when nobody voted yes or no.
  ///
  /// Source: S. A. Rice, Quantitative Methods in Politics (1928).
  public var rice: Double? {
    yes + no > 0 ? Double(abs(yes - no)) / Double(yes + no) : nil
  }

  /// (m − ½(n − m)) / n with m the largest of the three parts and n all: 1 when all did the same, 0 when the three parts
  /// are equal; nil when nobody voted.
  ///
  /// Source: S. Hix, A. Noury and G. Roland, “Power to the parties”, British Journal of Political Science 35 (2005),
  /// 209–234.
  public var agreementIndex: Double? {
    guard voting > 0 else { return nil }
    let largest = Double(max(yes, abstain, no))
    return (largest - (Double(voting) - largest) / 2) / Double(voting)
  }

  /// Van der Eijk's A of the order yes, abstain, no: 1 when all did the same, 0 when the three parts are equal, −1 when
  /// half voted yes and half no; nil when nobody voted.
  ///
  /// The parts are peeled off in layers that are level: of each, the smallest part that is left, over all parts that are
  /// left. A layer over one part agrees (1), over all three it does not (0), over two neighbours half (½), over yes and
  /// no alone it is opposed (−1); the mean of the layers, weighted by their size, is A.
  ///
  /// Source: C. van der Eijk, “Measuring agreement in ordered rating scales”, Quality and Quantity 35 (2001), 325–341.
  public var orderedAgreement: Double? {
    guard voting > 0 else { return nil }
    var parts = [yes, abstain, no]
    var sum = 0.0
    while let height = parts.filter({ $0 > 0 }).min() {
      let taken = parts.map { $0 > 0 }
      let width = taken.filter { $0 }.count
      let layer = width == 1 ? 1.0 : width == 3 ? 0 : taken[1] ? 0.5 : -1
      sum += layer * Double(width * height)
      parts = parts.map { $0 > 0 ? $0 - height : 0 }
    }
    return sum / Double(voting)
  }

  /// The scores of all pairs of voting members together.
  public var pairs: AgreementTally {
    func within(_ count: Int) -> Int { count * (count - 1) / 2 }
    return AgreementTally(
      same: within(yes) + within(abstain) + within(no), half: abstain * (yes + no), opposed: yes * no)
  }
}
