import "@mantine/core/styles/ScrollArea.layer.css";
import "@mantine/core/styles/UnstyledButton.layer.css";
import "@mantine/core/styles/CloseButton.layer.css";
import "@mantine/core/styles/Paper.layer.css";
import "@mantine/core/styles/Overlay.layer.css";
import "@mantine/core/styles/ModalBase.layer.css";
import "@mantine/core/styles/Modal.layer.css";
import { Modal } from "@mantine/core";
import { IconButton } from "../button/IconButton";
import { MantineScope } from "../MantineScope";
import { useWords } from "../words";
import type { DialogProps } from "./Dialog";
import classes from "./Dialog.module.css";

export function DialogFrame(props: DialogProps) {
  return (
    <MantineScope>
      <Window {...props} />
    </MantineScope>
  );
}

function Window({ open, onClose, title, children, footer, wide, firm }: DialogProps) {
  const words = useWords();
  return (
    <Modal.Root
      opened={open}
      onClose={onClose}
      closeOnEscape={!firm}
      closeOnClickOutside={!firm}
      transitionProps={{ duration: 0 }}
      // Its own lock writes a style without the nonce of the page; the stylesheet does it as well.
      lockScroll={false}
      returnFocus={false}
      classNames={{ inner: classes.inner, content: classes.content, body: classes.body, overlay: classes.overlay }}
    >
      <Modal.Overlay />
      <Modal.Content data-wide={wide || undefined}>
        <div className={classes.head}>
          <Modal.Title className={classes.title} component="h2">{title}</Modal.Title>
          {!firm && <IconButton label={words.close} icon="cross" onClick={onClose} />}
        </div>
        <Modal.Body>
          {children}
          {footer && <div className={classes.footer}>{footer}</div>}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
