/// A reader of comma-separated text (RFC 4180) that is fed bytes as they come and never holds more than a record.
///
/// Fields may be quoted, with `""` for a quote and with line ends inside. LF, CRLF and bare CR end a
/// record; a byte-order mark at the start and empty lines are passed over. A quote inside an unquoted
/// field is taken as it stands. What cannot be read stops the reading with an error that quotes the line.
public struct DelimitedText {
  /// What cannot be read, with the line (from 1) and the bytes around it.
  public enum Fault: Error, Equatable, Sendable {
    case recordTooLong(line: Int, limit: Int, start: String)
    case quoteNeverClosed(line: Int, start: String)
    case textAfterQuote(line: Int, fragment: String)
    case nulByte(line: Int, column: Int)
  }

  /// One record while it is being looked at: its fields as bytes, with quotes taken off.
  public struct Record {
    /// The line on which the record starts, from 1.
    public let line: Int
    fileprivate let bytes: UnsafePointer<UInt8>
    /// Where each field ends in `bytes`.
    fileprivate let ends: UnsafeBufferPointer<Int>
    /// Bytes between the end of a field and the start of the next: a separator that still stands there, or none.
    fileprivate let gap: Int

    public var count: Int { ends.count }

    /// The bytes of a field, from 0; valid only while the record is being looked at.
    public subscript(field: Int) -> UnsafeBufferPointer<UInt8> {
      let start = field == 0 ? 0 : ends[field - 1] + gap
      return UnsafeBufferPointer(start: bytes + start, count: ends[field] - start)
    }

    /// A field as text; nil when its bytes are not UTF-8.
    public func text(_ field: Int) -> String? {
      String(validating: self[field], as: UTF8.self)
    }

    /// A field as text whatever its bytes are, for quoting in a finding.
    public func shown(_ field: Int) -> String { String(decoding: self[field], as: UTF8.self) }

    /// A field as a decimal whole number of at most 18 digits with an optional minus; nil for anything else.
    public func integer(_ field: Int) -> Int? {
      let digits = self[field]
      let negative = digits.first == UInt8(ascii: "-")
      let start = negative ? 1 : 0
      guard digits.count > start, digits.count - start <= 18 else { return nil }
      var value = 0
      for index in start..<digits.count {
        let digit = digits[index] &- 48
        guard digit <= 9 else { return nil }
        value = value &* 10 &+ Int(digit)
      }
      return negative ? -value : value
    }

    /// The whole record as the reader understood it, shortened to 200 characters, for quoting.
    public var shown: String {
      let whole = (0..<count).map { shown($0) }.joined(separator: ",")
      return whole.count > 200 ? whole.prefix(200) + "…" : whole
    }
  }

  private enum State { case start, plain, quoted, quoteInQuoted, afterReturn }

  private let separator: UInt8
  private let limit: Int
  private var state = State.start
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var line = 1
  private var recordLine = 1
  private var quoteLine = 1
  /// Bytes of the byte-order mark seen so far; 3 when the start of the text is past.
  private var markSeen = 0

  /// - Parameters:
  ///   - separator: the byte between fields.
  ///   - limit: the longest record in bytes; a longer one is a ``Fault``, so that a file without line ends
  ///     cannot fill the memory.
  ///   - firstLine: the number of the first line, for text that is a part of something.
  public init(separator: UInt8 = UInt8(ascii: ","), limit: Int = 1 << 20, firstLine: Int = 1) {
    self.separator = separator
    self.limit = limit
    line = firstLine
    recordLine = firstLine
  }

  /// Takes the next bytes of the text and hands over each record that they complete.
  public mutating func feed(
    _ piece: UnsafeRawBufferPointer, _ each: (Record) throws -> Void
  ) throws {
    let chunk = passingMark(piece)
    var index = 0
    let count = chunk.count
    while index < count {
      switch state {
      case .afterReturn:
        state = .start
        if chunk[index] == 10 { break }
        continue
      case .start, .plain:
        if state == .start, ends.isEmpty {
          index = try takeWhole(chunk, from: index, each)
          if index == count { return }
        }
        // The run up to the next byte with a meaning is taken in one go.
        var end = index
        while end < count {
          let next = chunk[end]
          if next == separator || next == 10 || next == 13 || next == 34 || next == 0 { break }
          end += 1
        }
        if end > index {
          if state == .start, ends.isEmpty, bytes.isEmpty { recordLine = line }
          bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: chunk[index..<end]))
          state = .plain
          try checkLength()
          index = end
          continue
        }
        try take(chunk[index], each)
      case .quoted:
        var end = index
        while end < count {
          let next = chunk[end]
          if next == 34 || next == 0 { break }
          if next == 13 {
            line += 1
          } else if next == 10, (end > index ? chunk[end - 1] : bytes.last) != 13 {
            line += 1
          }
          end += 1
        }
        if end > index {
          bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: chunk[index..<end]))
          try checkLength()
          index = end
          continue
        }
        if chunk[index] == 0 { throw Fault.nulByte(line: line, column: bytes.count + 1) }
        state = .quoteInQuoted
      case .quoteInQuoted:
        let byte = chunk[index]
        if byte == 34 {
          bytes.append(34)
          state = .quoted
        } else if byte == separator || byte == 10 || byte == 13 {
          state = .plain
          try take(byte, each)
        } else {
          throw Fault.textAfterQuote(line: line, fragment: tail)
        }
      }
      index += 1
    }
  }

  /// Takes records that need no change straight from the chunk: whole ones without quotes. Returns where the
  /// first other record starts, or the end of the chunk.
  private mutating func takeWhole(
    _ chunk: UnsafeRawBufferPointer, from start: Int, _ each: (Record) throws -> Void
  ) throws -> Int {
    guard let base = chunk.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return start }
    let count = chunk.count
    let separator = self.separator
    var fields: [Int] = []
    swap(&fields, &ends)
    defer {
      fields.removeAll(keepingCapacity: true)
      swap(&fields, &ends)
    }
    var start = start
    var index = start
    while index < count {
      let byte = base[index]
      if byte > 44 && byte != separator {
        index += 1
      } else if byte == separator {
        fields.append(index - start)
        index += 1
      } else if byte == 10 || byte == 13 {
        if byte == 13, index + 1 == count { return start }
        if index - start + fields.count > limit { return start }
        if index > start {
          fields.append(index - start)
          try fields.withUnsafeBufferPointer {
            try each(Record(line: line, bytes: base + start, ends: $0, gap: 1))
          }
          fields.removeAll(keepingCapacity: true)
        }
        line += 1
        index += byte == 13 && base[index + 1] == 10 ? 2 : 1
        start = index
      } else if byte == 34 || byte == 0 {
        return start
      } else {
        index += 1
      }
    }
    return start
  }

  /// Passes over a byte-order mark at the start of the text, which may come in pieces.
  private mutating func passingMark(_ chunk: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var rest = chunk
    while markSeen < 3, let byte = rest.first {
      guard byte == mark[markSeen] else {
        // It was no mark: what was held back belongs to the text.
        let held = mark.prefix(markSeen)
        markSeen = 3
        bytes.append(contentsOf: held)
        if !held.isEmpty { state = .plain }
        break
      }
      markSeen += 1
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst())
    }
    return rest
  }

  /// Ends the text and hands over the last record where it has no line end.
  public mutating func finish(_ each: (Record) throws -> Void) throws {
    if markSeen < 3, markSeen > 0 {
      bytes.append(contentsOf: [0xEF, 0xBB].prefix(markSeen))
      state = .plain
    }
    switch state {
    case .quoted: throw Fault.quoteNeverClosed(line: quoteLine, start: head)
    case .plain, .quoteInQuoted: try endRecord(each)
    case .start where !ends.isEmpty: try endRecord(each)
    case .start, .afterReturn: break
    }
    state = .start
  }

  private mutating func take(_ byte: UInt8, _ each: (Record) throws -> Void) throws {
    switch byte {
    case separator:
      if ends.isEmpty, bytes.isEmpty { recordLine = line }
      ends.append(bytes.count)
      state = .start
      try checkLength()
    case 10, 13:
      if state == .plain || !ends.isEmpty { try endRecord(each) }
      line += 1
      state = byte == 13 ? .afterReturn : .start
    case 34 where state == .start:
      if ends.isEmpty, bytes.isEmpty { recordLine = line }
      quoteLine = line
      state = .quoted
    case 0:
      throw Fault.nulByte(line: line, column: bytes.count + 1)
    default:
      bytes.append(byte)
      state = .plain
    }
  }

  private mutating func endRecord(_ each: (Record) throws -> Void) throws {
    ends.append(bytes.count)
    // An empty array has no address; its one empty field may point anywhere.
    if bytes.capacity == 0 { bytes.reserveCapacity(64) }
    try bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return }
      try ends.withUnsafeBufferPointer { ends in
        try each(Record(line: recordLine, bytes: start, ends: ends, gap: 0))
      }
    }
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  private func checkLength() throws {
    if bytes.count + ends.count > limit {
      throw Fault.recordTooLong(line: recordLine, limit: limit, start: head)
    }
  }

  /// How the record starts, with a comma between its fields, at most some 80 bytes.
  private var head: String {
    var head: [UInt8] = []
    var fields = ends[...]
    for (offset, byte) in bytes.prefix(80).enumerated() {
      while let end = fields.first, end <= offset {
        head.append(UInt8(ascii: ","))
        fields.removeFirst()
      }
      head.append(byte)
    }
    return String(decoding: head, as: UTF8.self)
  }
  private var tail: String { String(decoding: bytes.suffix(80), as: UTF8.self) }
}

extension DelimitedText.Fault: CustomStringConvertible {
  public var description: String {
    switch self {
    case .recordTooLong(let line, let limit, let start):
      "line \(line): a record is longer than \(limit) bytes; it starts “\(start)”"
    case .quoteNeverClosed(let line, let start):
      "line \(line): a quote is opened and never closed; the record starts “\(start)”"
    case .textAfterQuote(let line, let fragment):
      "line \(line): text follows a closing quote: “\(fragment)”"
    case .nulByte(let line, let column):
      "line \(line), byte \(column) of the record: a NUL byte, which no text has"
    }
  }
}
