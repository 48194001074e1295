/// One thing that is claimed of a paragraph, with the words that it rests on.
public struct Claim: Hashable, Sendable, Codable {
  public let code: ClaimCode
  /// Nil only for a stance that is not said.
  public let quotation: Quotation?

  public init(_ code: ClaimCode, _ quotation: Quotation?) {
    self.code = code
    self.quotation = quotation
  }

  /// In the order in which they are kept: by code, then by place.
  public static func inOrder(_ claims: [Claim]) -> [Claim] {
    Array(Set(claims)).sorted { one, other in
      if one.code != other.code { return one.code < other.code }
      return (one.quotation?.start ?? -1, one.quotation?.length ?? 0)
        < (other.quotation?.start ?? -1, other.quotation?.length ?? 0)
    }
  }
}
