import AvowRecord

/// The fields of one row by the names of their columns, read as numbers, days and text.
///
/// A field that is empty or `NA` is absent. Whole numbers may end in `.0`, as programs that lose types write them.
struct EventFields {
  let row: DelimitedText.Record
  let columns: DelimitedFile.Columns
  let words: TextShelf

  /// The trimmed text of a column; empty when the column is not there or the field is absent.
  func text(_ column: String) -> String {
    guard let at = columns[column] else { return "" }
    return words.text(row[at])
  }

  /// A whole number, or nil when absent. Throws ``Misread`` for anything else.
  func whole(_ column: String) throws -> Int? {
    guard let at = columns[column] else { return nil }
    let field = EventFields.trimmed(row[at])
    if EventFields.isAbsent(field) { return nil }
    guard let value = EventFields.whole(field) else {
      throw Misread(column: column, fragment: row.shown(at), why: "is no whole number")
    }
    return value
  }

  /// A number of people: not below zero.
  func count(_ column: String) throws -> Int? {
    guard let value = try whole(column) else { return nil }
    guard (0...100_000_000).contains(value) else {
      throw Misread(column: column, fragment: "\(value)", why: "is no number of people")
    }
    return value
  }

  /// A decimal number, or nil when absent. Throws ``Misread`` for anything else.
  func real(_ column: String) throws -> Double? {
    guard let at = columns[column] else { return nil }
    let field = EventFields.trimmed(row[at])
    if EventFields.isAbsent(field) { return nil }
    guard field.count <= 40, let value = Double(String(decoding: field, as: UTF8.self)), value.isFinite else {
      throw Misread(column: column, fragment: row.shown(at), why: "is no number")
    }
    return value
  }

  /// A day of the calendar, in days since 1970: `2013-01-03`, with or without a time behind it, or `3 January 2013`.
  func day(_ column: String) throws -> Int? {
    guard let at = columns[column] else { return nil }
    let field = EventFields.trimmed(row[at])
    if EventFields.isAbsent(field) { return nil }
    guard let day = EventFields.day(field) else {
      throw Misread(column: column, fragment: row.shown(at), why: "is no day of the calendar")
    }
    return day
  }

  /// Why a row could not be read.
  struct Misread: Error {
    var column: String
    var fragment: String
    var why: String
  }
}

extension EventFields {
  static func trimmed(_ field: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = field.count
    while start < end, field[start] == 32 || field[start] == 9 { start += 1 }
    while end > start, field[end - 1] == 32 || field[end - 1] == 9 { end -= 1 }
    return UnsafeBufferPointer(rebasing: field[start..<end])
  }

  static func isAbsent(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    field.isEmpty || (field.count == 2 && field[0] == 78 && field[1] == 65)
  }

  /// `12`, `-9`, `12.0`; nil for anything else.
  static func whole(_ field: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    let negative = field[0] == 45
    if negative { index = 1 }
    var value = 0
    let start = index
    while index < field.count, field[index] &- 48 <= 9 {
      value = value &* 10 &+ Int(field[index] &- 48)
      index += 1
    }
    guard index > start, index - start <= 18 else { return nil }
    if index < field.count {
      guard field[index] == 46 else { return nil }
      for rest in field[(index + 1)...] where rest != 48 { return nil }
    }
    return negative ? -value : value
  }

  static func day(_ field: UnsafeBufferPointer<UInt8>) -> Int? {
    func digits(_ from: Int, _ count: Int) -> Int? {
      var value = 0
      for index in from..<from + count {
        guard field[index] &- 48 <= 9 else { return nil }
        value = value * 10 + Int(field[index] &- 48)
      }
      return value
    }
    if field.count >= 10, field[4] == 45, field[7] == 45 {
      guard field.count == 10 || field[10] == 32 || field[10] == 84, let year = digits(0, 4),
        let month = digits(5, 2), let day = digits(8, 2),
        PartialDate(year: year, month: month, day: day) != nil
      else { return nil }
      return PartialDate.dayNumber(year, month, day)
    }
    guard field.count < 40 else { return nil }
    let parts = String(decoding: field, as: UTF8.self).split(separator: " ")
    guard parts.count == 3, let day = Int(parts[0]), let year = Int(parts[2]),
      let month = months.firstIndex(of: parts[1].lowercased()),
      PartialDate(year: year, month: month + 1, day: day) != nil
    else { return nil }
    return PartialDate.dayNumber(year, month + 1, day)
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
  ]
}

/// Texts that come again and again, made once: names of actors, provinces, towns. Bounded, and emptied when full.
final class TextShelf {
  private var interner = Interner()
  private var texts: [String] = []

  func text(_ field: UnsafeBufferPointer<UInt8>) -> String {
    let field = EventFields.trimmed(field)
    if EventFields.isAbsent(field) { return "" }
    if field.count <= 15 || field.count > 200 { return String(decoding: field, as: UTF8.self) }
    if texts.count == 50_000 {
      interner = Interner()
      texts.removeAll(keepingCapacity: true)
    }
    let (number, isNew) = interner.number(of: field)
    if isNew { texts.append(String(decoding: field, as: UTF8.self)) }
    return texts[number]
  }
}
