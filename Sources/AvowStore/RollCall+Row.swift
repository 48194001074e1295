import AvowRecord
import GRDB

extension RollCall {
  /// A roll call from its row, which may carry corrected values.
  ///
  /// Throws ``StoreFault/valueDoesNotFit(field:value:why:)`` for a value of another kind than its column.
  init(stored row: Row) throws {
    func value<Value: DatabaseValueConvertible>(_ column: String) throws -> Value? {
      let stored: DatabaseValue = row[column]
      if stored.isNull { return nil }
      guard let value = Value.fromDatabaseValue(stored) else {
        throw StoreFault.valueDoesNotFit(
          field: column, value: stored.text, why: "it is not of the kind that the field holds")
      }
      return value
    }
    func text(_ column: String) throws -> String {
      guard let text: String = try value(column) else {
        throw StoreFault.valueDoesNotFit(field: column, value: "", why: "the field may not be empty")
      }
      return text
    }
    let printed = try text("date")
    guard let date = PartialDate(printed) else {
      throw StoreFault.valueDoesNotFit(
        field: "date", value: printed, why: "write a date such as 2021, 2021-02 or 2021-02-17")
    }
    self.init(
      id: try text("id"), body: try text("body"), session: try text("session"), date: date,
      symbolAsPrinted: try value("symbol_as_printed"), resolution: try value("resolution"),
      title: try text("title"), description: try value("description"), part: try text("part"),
      important: try value("important"), printedYes: try value("printed_yes"),
      printedNo: try value("printed_no"), printedAbstain: try value("printed_abstain"),
      meeting: try value("meeting"), draft: try value("draft"), link: try value("link"),
      sameAs: try value("same_as"))
  }
}

extension DatabaseValue {
  /// The value as text; nothing for null.
  var text: String {
    switch storage {
    case .null, .blob: ""
    case .int64(let value): String(value)
    case .double(let value): String(value)
    case .string(let value): value
    }
  }
}
