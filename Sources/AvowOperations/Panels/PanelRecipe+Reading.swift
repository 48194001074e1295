public import AvowRecord
public import Foundation

extension PanelRecipe {
  /// A recipe to start from, with a column of each kind.
  public static let template = """
    {
      "unit": "year",
      "from": "1990",
      "to": "2024",
      "columns": [
        {"name": "battledeaths.log2", "source": "ucdp-battle-deaths", "value": "best",
         "lag": 1, "delay": 1, "transform": "log2p1", "fill": "zero"},
        {"name": "onesided.any.5yr", "source": "ucdp-one-sided", "value": "best", "window": 5,
         "lag": 1, "delay": 1, "transform": "any", "fill": "zero"},
        {"name": "infant.mortality", "source": "file:indicators.csv", "value": "imr",
         "state": "iso3", "time": "year", "scheme": "iso3", "lag": 2, "delay": 2, "fill": "last:3"}
      ]
    }

    """

  /// Reads a recipe; unknown words are refused, so that a misspelt one does not change a panel in silence.
  public static func read(_ data: Data, file: String) throws -> PanelRecipe {
    func refuse(_ why: String) -> PanelFault { .noRecipe(file: file, why: why) }
    guard data.count < 1 << 20 else { throw refuse("it is larger than a megabyte.") }
    let recipe: PanelRecipe
    do {
      recipe = try JSONDecoder().decode(PanelRecipe.self, from: data)
    } catch let fault as DecodingError {
      throw refuse(sentence(fault))
    }
    let known = [
      Set(["unit", "from", "to", "columns"]),
      [
        "name", "source", "value", "types", "shared", "state", "time", "scheme", "lag", "delay", "window",
        "transform", "fill",
      ],
    ]
    if let whole = try JSONSerialization.jsonObject(with: data) as? [String: Any] {
      let objects = [whole] + (whole["columns"] as? [[String: Any]] ?? [])
      for (place, object) in objects.enumerated() {
        if let word = object.keys.sorted().first(where: { !known[min(place, 1)].contains($0) }) {
          throw refuse("the word “\(word.prefix(40))” is not known there.")
        }
      }
    }
    try recipe.check()
    return recipe
  }

  private static func sentence(_ fault: DecodingError) -> String {
    func place(_ path: [any CodingKey]) -> String {
      path.isEmpty
        ? "the whole" : path.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: " ")
    }
    return switch fault {
    case .keyNotFound(let key, let context):
      "“\(key.stringValue)” is missing in \(place(context.codingPath))."
    case .typeMismatch(_, let context): "\(place(context.codingPath)) is of another kind than it must be."
    case .valueNotFound(_, let context): "\(place(context.codingPath)) is empty."
    case .dataCorrupted(let context):
      "\(place(context.codingPath)) cannot be read (\(context.debugDescription.trimmingCharacters(in: .punctuationCharacters)))."
    @unknown default: "it cannot be read."
    }
  }

  /// Refuses by name what could not be built, or would look ahead.
  private func check() throws {
    guard from <= to else { throw PanelFault.period("they end (\(to)) before they begin (\(from)).") }
    guard (unit == .month) == (from.month != nil), (unit == .month) == (to.month != nil) else {
      throw PanelFault.period(
        unit == .month
          ? "a panel of months goes from 1990-01 to 2024-12, say."
          : "a panel of years goes from 1990 to 2024, say.")
    }
    guard (1900...2100).contains(from.year), (1900...2100).contains(to.year) else {
      throw PanelFault.period("years from 1900 to 2100 can be asked for.")
    }
    guard !columns.isEmpty else { throw PanelFault.period("there is no column.") }
    var names: Set<String> = ["state", "name", unit.rawValue]
    for column in columns {
      func refuse(_ why: String) -> PanelFault { .column(column.name, why: why) }
      guard !column.name.isEmpty, names.insert(column.name).inserted else {
        throw refuse("the name is empty, or stands twice, or is that of a key.")
      }
      guard (0...1200).contains(column.lag), (0...1200).contains(column.delay),
        (1...1200).contains(column.span)
      else {
        throw refuse("lag, delay and window are whole numbers from 0 (window: 1) to 1200.")
      }
      guard column.lag >= column.delay else {
        throw refuse(
          "the lag (\(column.lag)) is shorter than the delay after which the source appears (\(column.delay)): the cell would know what nobody knew then."
        )
      }
      guard ["none", "each"].contains(column.shared ?? "none") else {
        throw refuse("“\(column.shared ?? "")” is no way with shared rows: none or each.")
      }
      guard column.filling != nil else {
        throw refuse("“\(column.fill ?? "")” is no fill: none, zero or last:N.")
      }
      if column.file == nil {
        guard let family = EventFamily(rawValue: column.source) else {
          throw refuse(
            "“\(column.source)” is no source: \(EventFamily.allCases.map(\.rawValue).joined(separator: ", ")), or file:NAME."
          )
        }
        guard ["events", "low", "best", "high"].contains(column.value) else {
          throw refuse("“\(column.value)” is no number of events: events, low, best or high.")
        }
        if family.isYearly, unit == .month { throw refuse("\(family.name) has years, no months.") }
      } else if column.state == nil || column.time == nil || column.scheme == nil {
        throw refuse(
          "a table needs state, time (names of its columns) and scheme (iso3, cow, gw, m49 or name).")
      }
    }
  }
}
