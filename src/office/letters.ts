/** What is written to people by mail. */
import type { Letter, Mailer } from '../accounts/mail.js'
import type { Words } from '../errors.js'
import type { Language } from '../language/language.js'

export function invitationLetter(
  to: string,
  link: string,
  role: Words,
  language: Language,
): Letter {
  return language === 'vi'
    ? {
        to,
        subject: 'Lời mời vào Nguồn',
        text: `Bạn được mời vào Nguồn với vai trò: ${role.vi}.\n\nTạo tài khoản tại đây (liên kết dùng một lần, trong 7 ngày):\n${link}\n`,
      }
    : {
        to,
        subject: 'Invitation to Nguồn',
        text: `You are invited to Nguồn as: ${role.en}.\n\nMake your account here (the link works once, within 7 days):\n${link}\n`,
      }
}

export function resetLetter(to: string, link: string, language: Language): Letter {
  return language === 'vi'
    ? {
        to,
        subject: 'Đặt mật khẩu mới cho Nguồn',
        text: `Đặt mật khẩu mới tại đây (liên kết dùng một lần, trong 24 giờ):\n${link}\n\nNếu bạn không yêu cầu, hãy bỏ qua thư này: mật khẩu của bạn vẫn như cũ.\n`,
      }
    : {
        to,
        subject: 'Set a new password for Nguồn',
        text: `Set a new password here (the link works once, within 24 hours):\n${link}\n\nIf you did not ask for this, ignore this letter: your password stays as it is.\n`,
      }
}

/** Whoever loses a second factor should hear of it, in case they did not ask. */
export function secondFactorLetter(
  to: string,
  by: string,
  link: string,
  language: Language,
): Letter {
  return language === 'vi'
    ? {
        to,
        subject: 'Xác thực hai bước của bạn ở Nguồn đã bị gỡ',
        text: `${by} vừa gỡ xác thực hai bước khỏi tài khoản của bạn, mọi phiên làm việc đã kết thúc.\n\nHãy đăng nhập và cài lại: ${link}\n\nNếu bạn không yêu cầu, hãy báo ngay cho người quản trị khác.\n`,
      }
    : {
        to,
        subject: 'Your two-step sign-in at Nguồn was removed',
        text: `${by} has removed the two-step sign-in of your account, and all your sessions have ended.\n\nSign in and set it up again: ${link}\n\nIf you did not ask for this, tell another administrator at once.\n`,
      }
}

/** Mails it; false when there is no mail server, or it did not take it. */
export async function mailed(
  mailer: Mailer | undefined,
  letter: Letter,
  onError: (error: unknown) => void,
): Promise<boolean> {
  if (!mailer) return false
  try {
    await mailer.send(letter)
    return true
  } catch (error) {
    onError(error)
    return false
  }
}
