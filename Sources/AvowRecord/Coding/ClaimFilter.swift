/// Which adjudicated claims are asked for; what is nil does not narrow.
public struct ClaimFilter: Hashable, Sendable, Codable {
  /// The id of a published coding.
  public var coding: String?
  public var code: ClaimCode?
  public var debate: String?
  /// The symbol of a meeting.
  public var meeting: String?
  public var state: StateID?
  public var offset = 0
  public var limit: Int?

  public init(
    coding: String? = nil, code: ClaimCode? = nil, debate: String? = nil, meeting: String? = nil,
    state: StateID? = nil
  ) {
    self.coding = coding
    self.code = code
    self.debate = debate
    self.meeting = meeting
    self.state = state
  }
}
