/// How pressing an alert is: a short fixed list, each with the sentence that it stands for.
public enum AlertLevel: String, Hashable, Sendable, Codable, CaseIterable {
  case watch
  case warning
  case emergency

  /// As a page writes it.
  public var name: String {
    switch self {
    case .watch: "Watch"
    case .warning: "Warning"
    case .emergency: "Emergency"
    }
  }

  public var sentence: String {
    switch self {
    case .watch:
      "Conditions that have preceded atrocity crimes elsewhere are forming; there is time for prevention, and it should begin."
    case .warning:
      "Atrocity crimes may be committed within weeks or months unless those with influence act."
    case .emergency:
      "Atrocity crimes are being committed, or are to be expected within days."
    }
  }
}

extension Confidence {
  /// The sentence that the word stands for.
  public var sentence: String {
    switch self {
    case .low: "Low confidence: few or indirect sources; another reading is about as good."
    case .medium: "Medium confidence: several sources agree, with gaps that could still change the picture."
    case .high: "High confidence: independent sources agree, and no other reading fits them as well."
    }
  }
}
