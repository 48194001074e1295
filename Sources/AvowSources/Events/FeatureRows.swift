import AvowRecord
import Foundation

/// The features of a GeoJSON file, or the results of UCDP's programming interface, as rows of a table, one object at a
/// time: `properties` give the columns, a point gives latitude and longitude where no property does.
struct FeatureRows {
  /// Longest object in bytes: 1 MiB.
  static let longest = 1 << 20

  let file: FileBytes

  /// True for JSON that starts with an object that has a list of features or of results.
  static func isOne(_ file: FileBytes) throws -> Bool {
    let start = try file.opening()
    let text = (start.starts(with: [0xEF, 0xBB, 0xBF]) ? start.dropFirst(3) : start[...])
      .drop { $0 == 32 || (9...13).contains($0) }
    guard text.first == UInt8(ascii: "{") else { return false }
    let opening = String(decoding: text, as: UTF8.self)
    return lists.contains { opening.contains("\"\($0)\"") }
  }

  /// The names of the properties of the first object, with `latitude` and `longitude`; empty when there is none.
  func columns() throws -> [String] {
    struct Found: Error { let names: [String] }
    do {
      _ = try objects(progress: { _, _ in }) { _, object in
        throw Found(names: FeatureRows.fields(of: object).map(\.key).sorted())
      }
    } catch let found as Found {
      return found.names
    }
    return []
  }

  private static let lists = ["features", "Result"]

  /// Hands over the columns, then a row for each object. Returns the number of objects.
  func read(
    progress: FileBytes.Progress, header: (DelimitedFile.Columns) throws -> Void,
    row: (DelimitedText.Record) throws -> Void
  ) throws -> Int {
    var names: [String] = []
    return try objects(progress: progress) { number, object in
      let fields = FeatureRows.fields(of: object)
      let keys = Set(names)
      let fresh = fields.keys.filter { !keys.contains($0) }.sorted()
      if !fresh.isEmpty {
        names += fresh
        try header(DelimitedFile.Columns(names))
      }
      // Through the reader of delimited text, so that a row is the same thing whatever it came from. Its line is the
      // number of the feature.
      let line = names.map { DelimitedWriter.quoted((fields[$0] ?? "").replacing("\0", with: " ")) }.joined(
        separator: ",")
      var text = DelimitedText(limit: FeatureRows.longest * 2, firstLine: number)
      let bytes = Array((line + "\n").utf8)
      try bytes.withUnsafeBytes { try text.feed($0, row) }
      try text.finish(row)
    }
  }

  private static func fields(of object: [String: Any]) -> [String: String] {
    var fields: [String: String] = [:]
    for (key, value) in object["properties"] as? [String: Any] ?? object {
      if let text = value as? String {
        fields[key] = text
      } else if let number = value as? NSNumber {
        fields[key] = "\(number)"
      }
    }
    if let geometry = object["geometry"] as? [String: Any],
      let point = geometry["coordinates"] as? [NSNumber], point.count >= 2
    {
      if fields["longitude"] == nil { fields["longitude"] = "\(point[0])" }
      if fields["latitude"] == nil { fields["latitude"] = "\(point[1])" }
    }
    return fields
  }

  /// Cuts the list into its objects without reading the file whole.
  private func objects(
    progress: FileBytes.Progress, _ take: (_ number: Int, _ object: [String: Any]) throws -> Void
  ) throws -> Int {
    var cutter = ObjectCutter(lists: FeatureRows.lists)
    var number = 0
    try file.forEachPiece(progress: progress) { piece in
      try cutter.feed(piece) { bytes in
        number += 1
        guard let bytes, let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
        else {
          throw SourceFault.otherKind(
            file: file.name,
            looksLike: "GeoJSON whose feature \(number) is not readable or longer than 1 MiB",
            firstLine: String(decoding: (bytes ?? []).prefix(120), as: UTF8.self),
            advice: "Fetch the file again.")
        }
        try take(number, object)
      }
    }
    guard cutter.isComplete else {
      throw SourceFault.otherKind(
        file: file.name, looksLike: "GeoJSON that breaks off after feature \(number)", firstLine: "",
        advice: "Fetch the file again; a download may have failed.")
    }
    return number
  }
}

/// Finds the objects of one list in JSON that comes in pieces.
struct ObjectCutter {
  private let lists: [[UInt8]]
  private var object: [UInt8] = []
  private var depth = 0
  private var inText = false
  private var escaped = false
  /// The text that was read last outside the list: a key, when a colon follows.
  private var lastText: [UInt8] = []
  private var keyMatches = false
  private var inList = false
  private(set) var isComplete = false

  init(lists: [String]) { self.lists = lists.map { Array($0.utf8) } }

  /// Hands over each object of the list; nil for one that is too long.
  mutating func feed(_ piece: UnsafeRawBufferPointer, _ take: ([UInt8]?) throws -> Void) throws {
    for byte in piece {
      if isComplete { return }
      if depth > 0 {
        object.append(byte)
        if object.count > FeatureRows.longest { return try take(nil) }
      }
      if inText {
        if escaped {
          escaped = false
        } else if byte == 92 {
          escaped = true
        } else if byte == 34 {
          inText = false
        }
        if inText, !inList, lastText.count < 64 { lastText.append(byte) }
        continue
      }
      switch byte {
      case 34:
        inText = true
        lastText.removeAll(keepingCapacity: true)
      case 58 where !inList: keyMatches = lists.contains(lastText)
      case 91 where !inList && keyMatches: inList = true
      case 123 where inList:
        if depth == 0 { object = [123] }
        depth += 1
      case 125 where inList && depth > 0:
        depth -= 1
        if depth == 0 { try take(object) }
      case 93 where inList && depth == 0: isComplete = true
      case 32, 9, 10, 13: break
      default: if !inList { keyMatches = false }
      }
    }
  }
}
