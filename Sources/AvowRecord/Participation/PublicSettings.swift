/// What the public site shows of the desk's settings. Published by the desk; all of it is meant for everyone.
public struct PublicSettings: Hashable, Sendable {
  /// Where people reach the desk, without a slash at the end; nil when outsiders do not.
  public var desk: String?
  /// The same as an onion service; nil where there is none.
  public var onion: String?
  /// The public site as an onion service; nil where there is none.
  public var siteOnion: String?
  /// Where the public site itself stands, without a slash at the end; nil where nobody has said it.
  public var site: String?
  /// Where donations are taken, at a provider of the organisation's choice.
  public var donate: String?
  /// Where the magazine is ordered.
  public var magazine: String?
  /// Where whistle-blowers are served, such as a GlobaLeaks of the organisation.
  public var globaleaks: String?
  /// True when the desk sends a newsletter.
  public var newsletter: Bool
  /// Days after which a page takes no comments any more; 0 takes none at all.
  public var commentDays: Int

  public init(
    desk: String? = nil, onion: String? = nil, siteOnion: String? = nil, site: String? = nil,
    donate: String? = nil, magazine: String? = nil, globaleaks: String? = nil, newsletter: Bool = false,
    commentDays: Int = 90
  ) {
    self.desk = desk
    self.onion = onion
    self.siteOnion = siteOnion
    self.site = site
    self.donate = donate
    self.magazine = magazine
    self.globaleaks = globaleaks
    self.newsletter = newsletter
    self.commentDays = commentDays
  }
}
