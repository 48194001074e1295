import AvowRecord

/// What a link for one use opens: a new account, or a new password.
struct InvitationPage: DeskPage {
  static let template = "invitation"
  let title: String
  let action: String
  let isJoining: Bool
  let shown: String
  let name: String
  let refusal: String?

  init(_ invitation: Invitation, secret: String, name: String = "", refusal: String? = nil) {
    action = DeskMap.invitation(secret).path
    self.name = name
    self.refusal = refusal
    if case .join(let shown, _, _) = invitation.purpose {
      (title, isJoining, self.shown) = ("Welcome to the desk", true, shown)
    } else {
      (title, isJoining, shown) = ("Choose a new password", false, "")
    }
  }
}

/// The link that was just made, shown once to the administrator who made it.
struct LinkPage: DeskPage {
  static let template = "link"
  let title = "A link for one use"
  let link: String
  let purpose: String
  /// True when the address of the desk is not known here.
  let isBare: Bool

  init(link: String, purpose: String) {
    self.link = link
    self.purpose = purpose
    isBare = link.hasPrefix("/")
  }
}
