/// How a panel of countries by year or month is made: which columns, from which source, with which lag and fill.
///
/// Written as JSON; `avow panel --template` prints one. Periods are years or months, after ``unit``.
public struct PanelRecipe: Hashable, Sendable, Codable {
  public enum Unit: String, Sendable, Codable { case year, month }

  /// What is done with the sum of a cell's rows.
  public enum Transform: String, Sendable, Codable, CaseIterable {
    case none
    /// ln(1 + x)
    case log1p
    /// log₂(1 + x)
    case log2p1
    /// 1 where x > 0, else 0
    case any
    /// Part of the sum of all countries over the same periods, 0…1; missing where that sum is 0.
    case share
  }

  public struct Column: Hashable, Sendable, Codable {
    /// The name in the panel.
    public var name: String
    /// A family of events in the record, such as `ucdp-ged`, or `file:NAME` for a table beside the recipe.
    public var source: String
    /// `events`, `low`, `best` or `high`; for a table the column that holds the number.
    public var value: String
    /// Types of events that count; nil means all.
    public var types: [EventType]?
    /// What is done with rows that several states share: `none` leaves them out, `each` counts them whole under each of
    /// the states, so that the world’s sum is too large. `none` when not given.
    public var shared: String?
    /// For a table: the columns that hold the state and the period, and the scheme of the state (`iso3`, `cow`, `gw`,
    /// `m49`, `name`).
    public var state: String?
    public var time: String?
    public var scheme: String?
    /// Periods between the cell and the newest rows that it may use.
    public var lag: Int
    /// Periods after which the source appears; a shorter lag would look ahead and is refused.
    public var delay: Int
    /// So many periods are added up, the newest of them `lag` before the cell. 1 when not given.
    public var window: Int?
    public var transform: Transform?
    /// `none`, `zero` (where the source covers the period) or `last:N` (the last known value of at most N periods before).
    public var fill: String?
  }

  public var unit: Unit
  /// First and last period, such as 1990 or 1990-01.
  public var from: EventMonth
  public var to: EventMonth
  public var columns: [Column]
}

extension PanelRecipe {
  /// What fills a cell without rows.
  public enum Fill: Hashable, Sendable {
    case none, zero
    case last(Int)
  }

  /// A period as a whole number that grows by one.
  public func index(_ month: EventMonth) -> Int { unit == .year ? month.year : month.index }

  /// The period with an index.
  public func period(_ index: Int) -> EventMonth {
    unit == .year ? EventMonth(year: index) : EventMonth(index: index)
  }
}

extension PanelRecipe.Column {
  public var span: Int { window ?? 1 }
  public var countsShared: Bool { shared == "each" }

  /// Nil for a word that is no fill.
  public var filling: PanelRecipe.Fill? {
    switch fill ?? "none" {
    case "none": .some(.none)
    case "zero": .zero
    case let word where word.hasPrefix("last:"):
      Int(word.dropFirst(5)).flatMap { $0 > 0 && $0 <= 1000 ? .last($0) : nil }
    default: nil
    }
  }

  /// The name of the table beside the recipe, or nil for a family of events.
  public var file: String? { source.hasPrefix("file:") ? String(source.dropFirst(5)) : nil }
}
