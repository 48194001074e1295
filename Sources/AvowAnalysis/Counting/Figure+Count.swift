public import AvowRecord

extension Figure {
  /// A count: its value is the number of different ids in the list, which is kept in natural order.
  ///
  /// - Parameters:
  ///   - rule: what is counted, one of ``CountingRules``.
  ///   - list: ids of what was counted, in any order; an id that comes twice counts once. Empty makes 0.
  ///   - asOf: the date of the record that was counted; nil when it is not known.
  public static func count(
    rule: CountingRule, list: some Sequence<String>, asOf: PartialDate?
  ) -> Figure {
    let counted = Set(list).sorted(by: NaturalOrder.precedes)
    return Figure(value: Double(counted.count), rule: rule, asOf: asOf, list: counted)
  }

  /// True when the value is the length of the list: the reader can count it again.
  public var isCountOfList: Bool { value == Double(list.count) }
}
